"""Words that a writer puts for each other when retelling a text. Tables only."""

from __future__ import annotations

_GROUPS = """
journey trip ride travel traveller
passenger rider commuter
kill dead die death fatality toll deceased
injure hurt wound injury casualty
firm company business corporation enterprise
worker employee staff workforce labour job post personnel
pupil student schoolchild
child kid youngster boy girl
doctor physician medic clinician
police officer constable
car vehicle automobile motor
lorry truck hgv
train railway rail service
aeroplane airplane plane aircraft jet
ship vessel boat ferry
house home household dwelling property
town city municipality
village hamlet settlement
school academy college
road street highway motorway
rise rose risen rising raise increase grew grow grown climb jump gain higher more up surge soar
fall fell fallen drop decline decrease lower less down slump plunge cut reduce reduction shrink
begin began begun start launch open kick commence
end finish close shut stop cease halt
buy bought purchase acquire acquisition
sell sold sale
pay paid payment
cost price charge fee fare
spend spent expenditure spending
earn earnings income revenue turnover takings
profit gain
loss lose lost
build built construct construction erect
plan scheme project programme proposal
law act legislation bill statute
vote ballot poll election elect
win won victory triumph
leader chief head boss
arrest detain detention custody
jail prison imprison sentence sentenced
charge accuse
court judge tribunal
murder kill homicide
fire blaze burn burnt
flood inundate deluge
storm hurricane cyclone typhoon
quake earthquake tremor
rain rainfall downpour
drought dry
farmer grower
field farm
money fund funding cash finance
money grant subsidy
meet met meeting talk
speak spoke speech address
agree agreement deal accord pact treaty
sign signature
say said tell told
ask request demand
show find found study research survey report
scientist researcher academic
hospital clinic ward infirmary
patient sick ill
disease illness virus infection infected case
vaccine jab shot inoculation vaccinate
drug medicine treatment
illegal unlawful
resign quit resignation step leave left
appoint name hire recruit appointment
dismiss sack fire axe redundant layoff
late delay delayed
cancel cancellation scrap axe
punctual punctuality on-time
yearly annual annually year
month monthly
week weekly
day daily
resident inhabitant people population local
people person man woman men women citizen
member membership
soldier troop serviceman
attack assault raid strike
protest demonstrate demonstration rally march protester demonstrator
fan supporter spectator crowd attendance
goal score scored
game match fixture
team side squad club
player footballer
hold held host stage
send sent dispatch ship
grow cultivate crop harvest
tree forest wood woodland
animal creature species
museum gallery
book novel
film movie
song track
award prize
bird fowl
large big great huge
small little
quarter fourth
half halve
double twice
treble triple
tenant renter
rent lease leased hire
bus coach
station stop
bridge crossing span
dog hound
shop store outlet retailer
customer client shopper buyer
food meal
water reservoir
power electricity energy
plant factory works mill
complaint complain
visitor tourist guest
theft steal stole stolen rob robbery robber
discover discovery found uncover
mine pit colliery
teach taught teacher
fine penalty
estimate reckon expect forecast predict prediction
average mean
target goal aim
repair mend fix restore restoration
damage destroy wreck ruin
rescue save saved
search hunt look
arrive come came reach reached arrival
depart leave left departure
move relocate
live reside
old aged age
young younger youth
"""

MEANINGS: dict[str, str] = {}
"""For each word the first of its group; of several groups the first counts."""
for _line in _GROUPS.strip().splitlines():
    _first, *_rest = _line.split()
    for _word in (_first, *_rest):
        MEANINGS.setdefault(_word, MEANINGS.get(_first, _first))
