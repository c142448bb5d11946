"""Units: what each measures, and by which exact factor it is turned into another. Tables only."""

from __future__ import annotations

_EXACT: dict[str, dict[str, float]] = {
    "length": {
        "mm millimetre millimetres millimeter millimeters": 0.001,
        "cm centimetre centimetres centimeter centimeters": 0.01,
        "m metre metres meter meters": 1.0,
        "km kilometre kilometres kilometer kilometers kms": 1000.0,
        "inch inches": 0.0254,
        "ft foot feet": 0.3048,
        "yard yards": 0.9144,
        "mile miles": 1609.344,
        "nautical-mile nautical-miles": 1852.0,
    },
    "mass": {
        "g gram grams gramme grammes": 0.001,
        "kg kilo kilos kilogram kilograms kgs": 1.0,
        "tonne tonnes": 1000.0,
        "ton tons": 1000.0,
        "lb lbs": 0.45359237,
        "ounce ounces oz": 0.028349523125,
    },
    "area": {
        "hectare hectares ha": 10000.0,
        "acre acres": 4046.8564224,
    },
    "volume": {
        "ml millilitre millilitres": 0.001,
        "litre litres liter liters": 1.0,
        "gallon gallons": 4.54609,
    },
    "time": {
        "second seconds": 1.0,
        "minute minutes mins": 60.0,
        "hour hours hrs": 3600.0,
        "day days": 86400.0,
        "week weeks": 604800.0,
        "fortnight fortnights": 1209600.0,
    },
    "long time": {
        "month months": 1.0,
        "quarters": 3.0,
        "year years": 12.0,
        "decade decades": 120.0,
        "century centuries": 1200.0,
    },
    "speed": {"km/h kph kmh": 1.0, "mph": 1.609344},
    "power": {"kw": 1.0, "mw megawatt megawatts": 1000.0, "gw gigawatt gigawatts": 1e6},
    "energy": {"kwh": 1.0, "mwh": 1000.0, "gwh": 1e6},
    "data": {"mb": 1.0, "gb": 1000.0, "tb": 1e6},
}
FACTORS: dict[str, tuple[str, float]] = {
    name: (measure, factor)
    for measure, units in _EXACT.items()
    for names, factor in units.items()
    for name in names.split()
}
"""For each unit what it measures, and how many of the first of its kind it is."""

MONEY: dict[str, str] = {
    name: code
    for code, names in {
        "USD": "$ USD dollars",
        "GBP": "GBP pounds",
        "EUR": "EUR",
        "INR": "INR rupees",
        "JPY": "JPY ¥",
        "CNY": "CNY",
        "KRW": "KRW won",
        "TRY": "TRY lira",
        "RUB": "RUB roubles",
        "NGN": "NGN",
    }.items()
    for name in names.split()
}
"""Money by the sign, the code or the name that a text has for it."""
