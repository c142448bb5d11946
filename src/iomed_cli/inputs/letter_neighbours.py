"""Between which letters those beyond ASCII stand, in names and common words of Europe's languages.

Counted over word lists of twenty languages in Latin script and over names of
people and places.
"""

from __future__ import annotations

from functools import cache

# A letter, then what it commonly stands between, then, behind a stroke, what it rarely does.
# A word is a neighbour on the left and those on the right: "azy" of ł says "ałz" and "ały".
# "^" and "$" are a word's ends, "*" is any letter beyond ASCII.
_TABLE = """
ß *$en a$bef e$e i$elw o$e u$be /
à ^$ f$ i$ j$ l$ n$ o$ p$ r$ s$ t$ / b$ c$ d$ g$ m$ v$ z$
á *dknrst ^bdfghklmnprstuv b$*bceilnrst c$cdimnrs d$*cilmnrstv edgiklnrt fbcinrt gbilnrstv
  h$*bcdgijlmnrstvz i$clnrstz j$bklmnqrstvz k$*clmnrstvz l$*bcdeghiklmnrstuvz m$*cdgiklnrstvx
  n$*bcdhijklmnprstuvz o$c p$*deiklnprst r$*bcdfgiklmnprstvz s$bdeghiklnrtv t$*bcdghijklmnqrstv
  u$lr v$*bcdeghjklmnpqrstvz y*s z$*bcghjklmnprstvz / *$*ilv ^*cz bgjkmvz cbklptvz dbjk e$*
  f$afgjlz g$*cdfm hkp i*bdjkv j*dfiu kbdjkp lfjp mbfhjmq ng oiv pcgjm rhjou s*msz tfpz ucnt vf wl
  x$ ybknrtz zdu
â *t ^gmn bcnt c*mn dmn fn gmn hlt l$lmnt mn nn pn rcmn sn tcmnr un vlnr wln zmn / *n ^dl br cirt
  fcr gct hr in kmnyz lcy mci nm prt rdrtu sr tlt
ã *o bo co do eo fe g$o h$eo ieo jo lo m$o no oo po reo s$o t$eo u$ vo / fo i$ l$ me n$ r$ xo zo
ä *$dhklmnrstv ^*ghilnru bchnru cc dcmnrtu e$*ns fhlnrs gnrsv hdfgijklmnrstuv i$ j$*cghklmnrstv
  k$*fhilmnrstvy l$*cdghikmnprstu m$*cdegiklnrstu n$*chijklmnrstvy p$*dijlnrstv r$*cdfgijklmnstuv
  s$*cdghiklmnrstu t$*cdeghijklmnrstuvy v$*ghiklnrstxyz wbchilnr y$ zhn / *ajop ^ckmpstv bdlst
  d$*ks eklmt gl h$*op i*ikmnrt jdiy kadgkpu lvx mhmy negp on pchmop rbhpryz sapvy tbp ul vcdempv
  wgs y*
å ^bdgklnprst bdnt ddr e$r fnr g$enrst hbklnprv klnr l$degmnrst m$dglnrst n$dlr p$bdfgklmprstv
  r$bdgklnrst s$glnrs t$eghlnrst v$bgklnpr / *$*h ^*hm bglrs d$lpst f$bt gbdv ir jfl kdpt lbilv
  mbefjk negnpst phn repv s*bdfkptv tbdkp vdest yr
æ *t ^bgnrst bjklrt dkmr eb flnrs glrst hflnrtv jglrv kblmr lbdgknrst mlnrst nbgrsv pdnr
  r$*bdfgklmnrstv sbdklnrstv t*gklnrt v*bgklmnprsv / *g ^*dfklv b$gns ccs dabhjl er f*dt g*bfn
  h*dgkmsu ir kdfgjnov l$*lmpv m*gk n$*dfhklmt pilo race s*fhimu tdpv ur vd
ç *$al ^*aeio a$*alo c* e*aeimo i$*aeio kaei laeu n$*aeklo o$*ao p* raeio u$*al / **begioty ^u
  amntu e$gtu he ibklmst k*u l*io nbis ok po r$*lu sae t*ei ubiou ya za
è b$g cns dcls f$v gnr h$lq icgmrv jn lmnrtv nsv o$t pcr r$cgmrsz s$rv tmr u$dr vg zr / br c$dr
  d$r fr g$s hrstv it l$g m$nrt n$rt p$t rntv t$g v$nr z$
é *lnr ^*cdglmnpqrstvx alr b$aiklmnrt c$acdeilmnrsu d$bcefgijklmnprstv f$dilr g$aeilnoprstz
  h$*aceilmnorst i$eglmnrst jrs k$hmnprstv l$*abcdeghikmnoprstv m$acdeilmnrstx n$acdefghilmnprstvz
  o$ms p$cdeinrst r$*acdefghiklmnpstuvz s$abcdeglnprstv t$aceghiklmnprstvz u$celnrs v$deghlmnrst
  xcr yks zgklnps / *$ft ^abij an bcdes cgpt d*adhoqz femnst gbdm hbhz j$bgknt kklz lflz mbfghkp
  nbko ot paflpu rbjoqr shijkmq t*bo ubm vbckvz x$en y$bemnrt z$bdrt
ê ^t bt dn ft gn hs imn ln mdlmn nst pcrt rnptv t$ntv u$nst vnqt zz / *n ^x bbn c$nsu d$ms fm gm
  h$ i$ l$ms n$n pnu rm sn tm v$ z$
ë al eeilnrvx i$lnrt o$lnrt t$ /
ì c$ d$ l$ m$ n$ p$ r$ s$ t$ u$ v$ / b$ f$ g$ z$
í *$*abcdhjklmnprstvz ^*lnorst a$abdlns b$*aklnrt c$acflmnoprtv d$*acegklmnostv ea facno ganst
  h$bdlnorv i$ j$*acmt knt l$*abcdfkmnoprstuvz m$*ablnorst n$*acefghkmnstvz os p*anrst
  r$*abcdefgklmnopqstu s$*acdklmnortv t$*acfgmnstv u$*admns v$*acdgklmnrstz yrt z$clnrstv /
  ^abcdghmuvz amorz bbcdhjmz cdghks dbjr e$bdnrs fdefrs g$dgoprv hacgs jdz k$*eorsv leq mcdfkmvz
  nbdloru onr p$cklov rjrvz sgqsu tbehklopru ucertvz vbefjou xaklu yl zkm
î ^lmn ant en ot / ac mn
ï abdenqrstv edlmns ods unt / a$c on
ð *$aghilmnrsuv a$agisu elu g$aiu i$abfijlmnrsuv oai r$ailu u$bflmnrsuv / **bdefk a*bdefhlnrv
  e$afhijnrsv fabdiu i*deghkt o$mrsu rbdfhmrsv u*adgijk yaijr
ñ *ei a*aeiou eao i*aeio oao uaeio / e*ei oi
ò c$ d$ g$ i$ l$ m$ n$ p$ r$ s$ t$ u$ v$ z$ / b$ f$
ó *$*dlnrw ^*bcglprstvz a$ b$jklnrst c$glmnrw d$*lmnrtwz e$filnr fglnr g$*gilmnrtw hdgilr
  i$*dnprst j$*adfhilmnrstvz k$*lrw l$*agikmnprs m$*cdinrstvw n$gilmnprtw os p$*lsv
  r$*abcdfgijlmnpstvwxz s$fgklnsw t$bdfgijklmnrtvw v$* wdjr y$ z$nw / *cgjmst ^dfhkmn amt baegiwz
  ccdpsz dadfgjks edgpt fbst gac h$*bfmnpstw ibjklw jekw kbdgjknpz lbcdejtvwz mbehjlz n*adesvz ol
  pcdgijnrtw rkru s*bcdirt t*acpsxz u$ vnz wwz xt ygn z*dklprs
ô an cant dmnv hnt lmn mn nm ps rlmn tnt / ^s br cm dls fn hdr ks l$t m* nnpt pdtv r$z t*lm v$ zn
õ *e ^iu bs ie jeg ki l*h met nm pdel rel se ten vds / ce de ee ge he le xe
ö *nrt ^*bdfghklmnprstvz aa bbchklrs d$bdghklmnrt fdghlr g$fklnprstz hbcdfghjlnprtvx i$lns
  j$bdfghiklnrst k$*abcdfhiklnprstvyz l$*acdfghijklmnprstvwy m$cdglnrt n$*abdklnrstv opr p*clsy
  r$*acdefghklmnrstv s*adgklmnryz t$*bcdgijklmnrstz ua vclnrsy wghr yadhklmnprst zcghl / *hklpz
  ^cxy b*gjntyz dpsvz ef fnst g*dgm h*s i*it jmpv km lz mbhjks nfij p$knrt rijpz s$fhipstv tfpvy
  uz v*fgktx wcl y$ev zknrstv
ø ^$degjklnrsvy b$dejklnry d$dmrsvy fdjlr g$r hfgjnrsvy irs j$delmnprstv kbdklnr l$bdfgjknprsvy
  m$dglnrt n$djkrtvy pr r$abdefgjklmnrstvy s$befgklmnrsvy t$bdjmnrtvy vm / ^him bfghtv dbgnpt ey
  f$ktvy gy hil iy jbfk k$egjvy let mbk neghls okr pbgklst rp sdjpt tflps un v$elsy x$
ù b$ d$ i$ l$ o$ s$ t$ / c$ f$ g$ m$ n$ p$ r$ v$ z$
ú ^*djlmnprstvz a$bdjln b*inr cinr d$inrs fst gnsz h$nrs i$ir j$ckln k$*lpst l*bcin mdlns
  n$*ceimnrst pblr r$*abcimnrstz s*dls t$bilnpr v$ z* / **bcfrtv ^abcghk ackt b$acdlst clmpsz
  dabcdfglz enst fnr g$aelr h*bgimtz icdmnstv jdfprs kbmnr l$dkmstv m$*egrtz naklp p*ctz rdfglp
  s$abchikprtv t*acdest vck y$djl zb
û hs kb mn ot rl sr / bc ll mr
ü *$knrt ^*bglmnrsz bchnrsty d$*lmnrsz eps fghlnrs g*bcelnrstvz hbklnrst jklnrt kchlmnrst
  l$bcdfghkmnst m*cdfhklnrstz n$blnrt phlrv r$*bcdfghklmnsy s$*cdhklmnrs t$bcklmnrtz wnr yckmrz
  zcgklmn / *lmpy ^cdptvy b*gkm c$klmny dk ftyz g$ikm hcdhm jd k$*bdfkpvz l*elpry m$bjmvy
  n*cdfghmpsyz pns rrtz sbtvz t*psy vcln wst y$lnpt z$bdfhr
ý b$v d$r h$ k$cmr l$*cms m$*rt n$cmr r$cm s$nr t$ckmnr v$*bchkmprstvz zv / **s ^jmr bclt cr dcmnp
  g$gm hbcm k*v ldnrtvz mlm nabjlstv p$t r*dklnstv sks t*dls vdjlnu
þ **r ^*aeijoruy g* lj n* t* / *ej ^v ae d* f*a gr i* k* l*ir m*y nr r*jr s*j tr y*r
ÿ a$ us /
ā *$kms ^bdr b$m d$jrstv g$djkt iln j$mnpsz k$prs l$cjknrst m$cjklmrst n$*cjklmrst pr r$cdklmst
  s$k t$cdjklmrstv ul v$kr zl / *dv ^t b*jklrstz c$kms d*km elt g*lmnrsz hn ic j*adgijklrtu
  k*bcdjlmnt l*bdgmpz m*n ndv p$mn r*fgjnpvz scdjmprst t*n ucr vcjlmnst z$cks
ă *$r b$nrt c$lmprtu d$lr fc g$rst l$cdrt m$dlnr n$rst p$*rst r$*bcdgimnrstz s$lrtu t$*lmnrt v$*r
  z$ru / *mt bgiu c*disz dcmptu f$*r g*clmuz hr j$ l*bmnsu m*gmst nlmuv pcdgilmz rjlpuv smnpv tcip
  u$r vdlnz x$ zmt
ą *$cd ^* b$ c$ d$b g$ i$*cdgtz j$*c k$ l$ds m$d n$* p$ r$*c s$ds t$p v$ w$s z$cdt / **bgkt bbcdk
  cck d*c ff gbgs ijs jdkt kdt lg m*jks nct rbdgjsz s*cjlmrv tj w*gtz z*bks
ć *$aeu ^eow a$aei e$aeiu i$aein o$an uaein y$ / *d ^imu ackou ekno iu j$ ke me oeiuw pei r$ u$kou
č *$*aeiknou ^*aeilortuv a$*aeijknoru baeiu e$*aeijknou i$*aeiknou jei ken l*aei mi n$*aeikno
  o$*aeijknou pei raeiknou si te u$*aeijknu v*aei yi / *bst ^ms abs b*o d*aei emt he icjlmst
  j$*ako k*i l$jkno me nu obltv pa r$* ta ubo vjkn y$*aek z*r
ď ^au aa / *$ao ^o a*o e$o l* o$ ro u$ va
đ ^au aaeiu eeiu ia ne oae re ue / ^o ao ea ie na oiu raiu uau
ē *jm ^rv br cjt d$jt jk l$*dgjmnpt m*jr n$t pcjlrt r*djnst st t$jrt vjlrst zjt / *dlnrt ^*d bdgjt
  c$*ls d*lmsv fr jd lks m$mnst n*jms pdks r$km s$*djrs t*klmsvz v$*k z$*mrs
ė *$j b$gjst d$jst g$ k$jlst l$jst m$gjlst n$jms r$jst sdk t$js v$jlns / *lms ^j aj bdkm d*dklm
  gjlrs im jgz kdm l*dklmnp mn nlt p$djs r*dgklmn s$jst tlmtv v*prt z$s
ę *$b b$d c$ d$b g$s i$*bcdgkst j$cdst k$s l$ m$ n$*t pd r$cg t$ps w$g z$*bds / *cdgksz dgs g*bcg
  h$*ct iz j*z kdt lbcdks m*cdst ndls p$ck r*bdkpst s$dp t*cg v$s w*d zckpt
ě b$*h d$jlnt m$*lnrst n$jklmnt p*lt t$*hjlnstz v$*dnrtz / bdlrt d*dkpsv mdjkv n*dhvz p$cknsv
  tcdkmpv vcjkls
ğ **r a$*adl eeil iei oadlru u$ru / *$abel ^a abcimrvz em im om u*abct
ģ *ei ^ei ei oei / **u a*ei ee iei ri
ī ^ps bb cbgr d*bgjt gn lbcdgntz mglt nbcgt rbdgkntv st t*bgjlnstv vdknrtz zbgmstv / *$bglmnrt
  bgns c*jntz dcsv jg l$*jmsv m*bkn n$jmrs pbdgrt r$*cjsz s$*bgjksv t$kmr vbg z*cjl
į ^gkrstv j$ l$ n$ r$* t$ / *$s ^*djmp d$ ep g$ k$ p$ rs s$ v$
ı *$*dklmnrtyz br c$ln d$*klmnrz fr g$n k$*lmnrsyz l$*klmnry m$*nyz n$*lmnryz pln r$*cklmnpsy
  s$*klmnryz t$*klmnry y$lmnt z$lnr / *psv ^*lnrs b$n cbkmsy dg f$mnz g*dlsz h$fgrz j$n kcptv
  lcdhps mk ncdfkpst p$*msy rdefrz scdt tacdps vln y*ckprsyz zdmsy
ķ **i ^* aei iei / *aeu ^ei ei iu o* ri
ĺ  /
ļ aa ea iu k*au o* / **aiou ^a a*iu e$*iou giu i*a ki pa ta u*aiou
ľ *ao ^au ao e$aknos ha o*an ua / *$ a$*abku b*a dao emu iaj k*au o$kosv po su uko
ł *$ackn ^*aouy a$*acekotuy b*ao ca daou e$ekno g*aouy ho i$aekoy kaoy moy o$*aeotuy paoy ro
  s$aouy tu ua wao y$aeoy zaoy / **deoptwy ^e abdgpsw bk d$ey e*abcmuz g$e h*a igs k* ma ocknps
  p*ceu r$*ay s*e to u$*egkmoy w* y*ku ze
ń a$cs e$s is o$cs ys / *$ ak eck ic u$s y$c
ņ aei i*aiou oi / *aiu ^e a*aou e*aeiu oau re teu uiou z*e
ň *$ao a$ao e$ao o$o ra / **ku a*ksu ba da eksu hao i*ao ja ka lou oaks rou s*a tou uak vao yao
ő bl d$ g$ k$r l$d n$ rls s$ t$fil yrz z$kv / ^rs brv dbdkrst fnsv gr hs kz l*abijklnrstz njkrstv
  r$d sbs tbdejkrstz v$ zdijnt
œ ^u bu cu hn su /
ŕ  / t* v*
ř *$*eios ^*e a* be dei eei k*i o*ei p*ei t*ei ve ze / *ak ^ai a$aeios b*ai d* e$*s h*bei i*i ke
  m*e o$as p$ t$no uei v* y*ei z*
ś *c ^clmnprw a$*ckn e$*cln i$cm j*c o$*cklnrw u$c y$cl / *$*l alm ek i*kln j$ op p$ r$c ukmnw wr
  y*km
ş *$*aeilmt ^*aeiotu a$*aehiklmotu e$eimrtu hi i$*aceiklmot la nae o$aiktu r*ai u$acimotu ye /
  *ckrsu ^c abcv bt eafhkly insu ka le mau nit o*elm r$eu u*elr vi ya
š *$*aeiknotu ^*aeiklmoprtuv a$*aeiklnopstuy bi e$*aeiklnostu i$*aegijklmnoprstuv j*aeino k*aint
  l*a maik n*ekt o$*aceiklnotu paeit r*aeijknotu t*ae u$*aeiklnort v*eikt y*ekl z*i / *ls ^n amv
  b*aeu d*ekl ecdpr g*at hi ibd j$mtu kelmopsu leiot m*e niop os p*o r$r ti uu van y$inost zl
ţ **ei ^i ai ci eeiu i*aei li m$ n*aei oi pi ri u$*ai / *a ^*ae a*ae bi e$a lau miu n$u oe raeu si
  ueu
ť *$ao ^a a$ e$ i$ s$ao / **ks aao eao io o$ ra s* u$ y$ za
ū bdstv dm ilnr jlnrt kbr lcks mn rdkmnptz st tr / *dknstv ^dk bknr cz dr g*nrst idt jds kdns
  l*dgnptz m*grsz p*dlrst r*gsv sdknrs tckt vns
ů c$ d$ k$ l$ n$ ps r$*ms t$ / *$r b$ cmv dcklmrsv h$dltz j$ k*mr l*mv m$* nm p$djlv rbdkvz s$ tm
  v$djlmr z$s
ű ds mkv zc / ^r bn g$ m$hs r$bes s$ t$nz y$jl
ų *$ d$ g$ i$ j$ k$ l$ m$ n$ r$ s$ t$ v$ / b$ ijs mj p$ tj
ź *n an d$w on / *$w ^lr a$*dlmw bd dckm e*dn odl un
ż *$aeknoy ^*aeouy a$aeno e$aeny is oelnoy uy / **c ^bmw a*dlmuy daeoy e*do i$aeoy ke lb ma ny
  o*adsu raoy u$*beos y$ekosy
ž *$*adeiknou ^*aeilmoruvy a$*adeikmnouy daeiou e$*adeijknou i$*aeijmnou li mai ne o$*abeijkmnou
  raeino u$*abdeinstu / *bcsty ^dn abgjlsv ba d$*bm eblmt gd igkvy ji l*ben m$ n$inosu odglst
  r$*bklu ujklmoprv v$d y*aio
"""


@cache
def neighbours() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Give for each small letter the pairs that it stands between, the common and the rare ones."""
    found: dict[str, list[set[str]]] = {}
    letter = ""
    for word in _TABLE.split():
        if word == "/":
            found[letter].append(set())
        elif len(word) == 1:
            letter = word
            found[letter] = [set()]
        else:
            found[letter][-1].update(word[0] + right for right in word[1:])
    return {one: (frozenset(pairs[0]), frozenset(pairs[1])) for one, pairs in found.items()}
