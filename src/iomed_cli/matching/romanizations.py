"""How Chinese names are spelt where they are not in pinyin: Wade-Giles, and Cantonese."""

from __future__ import annotations

from functools import cache

from iomed_cli.matching.name_lists import every_syllable

# A row is an initial of pinyin and what Wade-Giles has for it, without its apostrophes.
_INITIALS = dict(
    row.split(":")
    for row in """zh:ch ch:ch sh:sh b:p p:p d:t t:t g:k k:k j:ch q:ch x:hs z:ts c:ts r:j m:m f:f n:n
    l:l h:h s:s""".split()
)
_FINALS = dict(
    row.split(":") for row in "ian:ien ie:ieh ong:ung iong:iung ue:ueh v:u yu:u uo:o".split()
)
_WHOLE = dict(
    row.split(":")
    for row in """zhi:chih chi:chih shi:shih ri:jih zi:tzu ci:tzu si:ssu yan:yen ye:yeh you:yu
    yong:yung yi:i yue:yueh er:erh he:ho ge:ko ke:ko e:o guo:kuo kuo:kuo huo:huo gui:kuei kui:kuei
    xiong:hsiung jiong:chiung qiong:chiung bo:po po:po""".split()
)

# How families of Hong Kong, Taiwan and the south-east of Asia write their names.
_CANTONESE = """
wong: wang huang; chan: chen; cheung: zhang; cheong: zhang; lam: lin; lau: liu; leung: liang;
ng: wu; kwok: guo; cheng: zheng; chow: zhou; chu: zhu; ho: he; hui: xu; kwan: guan; lee: li;
law: luo; mok: mo; so: su; tang: deng; tse: xie; tsang: zeng; yip: ye; yeung: yang; young: yang;
woo: hu wu; fung: feng; mak: mai; poon: pan; siu: xiao; tam: tan; yuen: yuan; choi: cai; tsoi: cai;
fong: fang; kong: jiang; lui: lu lei; sit: xue; to: du; tong: tang; tsui: xu; chiang: jiang;
soong: song; chin: qin chen; chau: zhou; chou: zhou; chang: zhang; yau: qiu; yao: yao; koo: gu;
hung: hong; kung: kong; lo: luo; moy: mei; mui: mei; shum: cen; szeto: situ; ting: ding; wan: yun;
wen: wen; ip: ye; yiu: yao; yu: yu; pang: peng; ching: cheng; sung: song; tsai: cai; hsu: xu;
jong: zhong; kao: gao; kwong: kuang; liew: liu; loh: luo; ong: wang; tan: chen; teo: zhang;
goh: wu; lim: lin; koh: xu; yong: yang; chua: cai; sim: shen; toh: du; yap: ye; low: liu
"""


@cache
def _pinyin_by_spelling() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for syllable in every_syllable():
        found.setdefault(_wade_giles(syllable), set()).add(syllable)
    for row in _CANTONESE.split(";"):
        spelt, _, meant = row.partition(":")
        found.setdefault(spelt.strip(), set()).update(meant.split())
    return {spelt: frozenset(meant) for spelt, meant in found.items()}


def _wade_giles(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial = next((one for one in _INITIALS if syllable.startswith(one)), "")
    final = syllable[len(initial) :]
    return _INITIALS.get(initial, "") + _FINALS.get(final, final)


def in_pinyin(word: str) -> frozenset[str]:
    """Give what a syllable that is spelt another way may be in pinyin, itself not among it."""
    return _pinyin_by_spelling().get(word, frozenset()) - {word}


def spelt_otherwise(word: str) -> frozenset[str]:
    """Give the words that may be this one in pinyin, itself not among them."""
    return frozenset(spelt for spelt, meant in _pinyin_by_spelling().items() if word in meant) - {
        word
    }
