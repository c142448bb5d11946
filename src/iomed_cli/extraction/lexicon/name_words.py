"""Words in and around names: family names, small words within them, words no name holds. Tables only."""

from __future__ import annotations

PARTICLES = frozenset(
    """de da van von der den bin ibn al del della la di du el le ter dos das dela delos binti bint
    bte ould""".split()
)
"""Small words within surnames."""

FAMILY_FIRST = frozenset(
    """ahn bai ban bui cai cao chen cheng cho choi cui dai dang deng ding dong du fan fang feng
    fu gao gong gu guo han hao he hoang hou hu huang hwang jang jia jiang jung kang kim kong
    kwon li liang liao lim lin liu long lu luo lv lyu lü ma mao meng mo moon nguyen nie pan
    park peng pham phan qian qin qiu ren seo shao shen shi shin song su sun tan tang tao
    tian tran vo wan wang wei wu xi xia xiao xie xiong xu yan yang yao ye yoon yu yuan zeng
    zhang zhao zheng zhong zhou zhu zou""".split()
)
"""Family names that stand before the given name in East Asian names."""

FAMILY_NAMES_LIKE_WORDS = frozenset("he you an so no do in to".split())
"""Family names that read like pronouns and other little words of English."""

NOT_PERSONS = frozenset(
    """tourism sports sport culture transport environment energy water welfare women youth manpower
    digital communications information technology innovation fisheries forestry planning commerce
    development infrastructure investment industry works heritage petroleum resources area areas
    traditional member ranking minority majority highway abc act affairs africa african agency agreement agriculture airport al-qaeda amazon
    amendment america american americans apple army asia asian assembly association
    australia authority avenue award bank battle bay bbc beach beijing berlin big bill black
    blue board bridge britain british building bureau california campaign care carolina
    catholic caucus cbs center central centre championship china chinese christian christmas
    church city club cnn college commission committee company conference congress
    constitution convention corp corporation council county court cup daily dakota day
    defence defense delhi democrat democratic democrats department east easter eastern
    education el election england english europe european facebook federal federation
    festival finance fire first florida force forces foreign forum foundation fox france
    french fund games german germany global god gold golden good google grand great green
    group guard guardian hall hamas hampshire happy health herald hezbollah high hospital
    hotel house housing inc india indian initiative institute intelligence interior
    international internet iowa isis islamic island islands japan japanese jersey jewish
    journal justice kingdom kong korea labor labour lake las law league little london los
    ltd magazine main make media medicaid medicare mexico microsoft ministry month moscow
    mountain msnbc mumbai museum muslim nation national nations nato navy nbc network nevada
    new news north northern obamacare office ohio old olympics opposition pac paris park parliament
    party pbs plan plaza police post press primary prize program programme project radio red
    report reports republic republican republicans review river road royal russia russian
    saint san santa school second security senate service services social society south
    southern spanish square st staff state states station street summit super supreme system
    taliban tea telegraph television texas thanksgiving third times tokyo tower town trade
    transportation treasury treaty tribune tuesday tv twitter union united university valley
    village virginia wall war washington web week west western white wing world year york
    youtube zealand""".split()
)
"""Words that no name holds, of those that news writes with a capital."""

GIVEN_LIKE_WORDS = frozenset(("bill", "christian", "virginia"))
"""Of those the ones that a name may begin with: ``Bill Moss``."""

NOT_BEHIND_GIVEN = frozenset(
    """aid action brothers coalition voice solidarity values leaders groups democrat nationalist tech
    commonwealth military gov legislature lawmakers fellowship""".split()
)
"""What stands behind them where they are no names: ``Christian Aid``, ``Virginia Tech``."""

SURNAMES_LIKE_WORDS = frozenset(
    """black white green gold blue day west north french english berlin london paris washington law
    little golden good fox england france battle york hall wall bay may""".split()
)
"""Of these, words that behind a given name are a surname: ``Clive Black``."""

NAMES_IN_ING = frozenset(
    """sterling irving fleming harding browning golding channing manning dowling ewing keating
    pickering downing cushing waring redding spalding""".split()
)
"""Family names that end as participles do."""

SAINTS = frozenset("st saint san santa".split())
"""Words that make a place of the name behind them: ``San Jose``."""

BEFORE_NAMES = frozenset(
    """Accusing Addressing Announcing Answering Appearing Asking Backing Calling Chairing Citing
    Commenting Condemning Congratulating Defending Describing Explaining Following Giving
    Introducing Joining Launching Mitigating Nominating Opening Opposing Praising Presenting
    Prosecuting Quoting Reacting Referring Replacing Replying Representing Responding Sentencing
    Speaking Telling Thanking Urging Visiting Welcoming Writing Asked Contacted Reached Pressed
    Defeated Interviewed Meanwhile Earlier Separately Later Today Yesterday
    Acclaimed Accused Ailing Anguished Angry Anxious Beleaguered Beloved Brave Celebrated
    Controversial Convicted Defiant Delighted Devastated Disgraced Disgruntled Dismayed Distraught
    Emotional Embattled Exiled Famed Famous Fearless Former Frustrated Furious Grieving
    Heartbroken Heroic Horrified Injured Jailed Jubilant Legendary Longtime Missing Murdered
    Notorious Ousted Outgoing Incoming Outraged Outspoken Popular Pregnant Proud Relieved Renowned
    Retired Shocked Stunned Superstar Tearful Teenage Terrified Tragic Troubled Veteran
    Worried""".split()
)
"""Words that open a sentence before a name and are no part of it, also what papers call somebody."""

OUTLETS = frozenset(
    """mail echo star sun mirror express globe gazette chronicle standard observer independent
    inquirer examiner courier argus record bulletin monitor dispatch nation trust telegraph times
    post herald news graphic mercury""".split()
)
"""What newspapers are called behind *Daily*, *Sunday* or *Evening*."""
