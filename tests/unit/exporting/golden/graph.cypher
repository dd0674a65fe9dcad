CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
UNWIND [
'e0000000000000001'
] AS row MATCH (n:Entity {id: row}) DETACH DELETE n;
UNWIND [
{id: 'e810acbfebd7196fd', p: {`name`: 'Donald Trump', `type`: 'Person', `iri`: 'https://example.org/kg/entity/e810acbfebd7196fd', `aliases`: ['Donald Trump', 'Mr Trump', 'Trump'], `same_as`: ['http://www.wikidata.org/entity/Q22686'], `mentions`: 10, `articles`: 1}},
{id: 'ea5ee7ba3c01e391b', p: {`name`: 'Kim Jong-un', `type`: 'Person', `iri`: 'https://example.org/kg/entity/ea5ee7ba3c01e391b', `aliases`: ['Kim Jong-un', 'Kim Jong Un', 'Mr Kim'], `mentions`: 8, `articles`: 1}}
] AS row MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`Person`;
UNWIND [
{id: 'e8b71b0c012880ef3', p: {`name`: 'United Nations', `type`: 'Organization', `iri`: 'https://example.org/kg/entity/e8b71b0c012880ef3', `aliases`: ['United Nations', 'UN'], `mentions`: 1, `articles`: 1}}
] AS row MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`Organization`;
UNWIND [
{id: 'e11f6542b8ba34d93', p: {`name`: 'North Korea', `type`: 'Place', `iri`: 'https://example.org/kg/entity/e11f6542b8ba34d93', `aliases`: ['North Korea', 'Pyongyang'], `mentions`: 9, `articles`: 1}}
] AS row MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`Place`;
UNWIND [
{id: 'e8990e3598b310f06', p: {`name`: 'tests', `type`: 'Concept', `iri`: 'https://example.org/kg/entity/e8990e3598b310f06', `aliases`: ['tests'], `mentions`: 2, `articles`: 1}}
] AS row MERGE (n:Entity {id: row.id}) SET n = row.p, n.id = row.id, n:`Concept`;
UNWIND [
{id: 's5e3b7e39da3a0e76', a: 'ea5ee7ba3c01e391b', b: 'e11f6542b8ba34d93', p: {`statement`: 's5e3b7e39da3a0e76', `relation`: 'leader of', `weight`: 1.0, `confidence`: 0.99, `support`: 1, `articles`: 1, `origins`: 1, `polarity`: 'affirmed', `modality`: 'actual', `first_seen`: '2019-02-28', `last_seen`: '2019-02-28', `evidence`: 'North Korea\'s leader Kim Jong Un', `sources`: ['doc:hanoi-summit.txt#c221-253']}}
] AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`LEADS` {statement: row.id}]->(b) SET r = row.p;
UNWIND [
{id: 's7f2fce4f025ffd90', a: 'e810acbfebd7196fd', b: 'ea5ee7ba3c01e391b', p: {`statement`: 's7f2fce4f025ffd90', `relation`: 'met', `weight`: 2.0, `confidence`: 0.94, `support`: 2, `articles`: 1, `origins`: 1, `polarity`: 'affirmed', `modality`: 'actual', `start`: '2019-02-27', `end`: '2019-02-28', `place`: 'Hanoi', `first_seen`: '2019-02-28', `last_seen`: '2019-02-28', `evidence`: 'US President Donald Trump (R) and North Korea\'s leader Kim Jong Un hold a meeting during the second US-North Korea summit', `sources`: ['doc:hanoi-summit.txt#c187-308']}}
] AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`MET` {statement: row.id}]->(b) SET r = row.p;
UNWIND [
{id: 's269f6a5817dc0ec7', a: 'ea5ee7ba3c01e391b', b: 'e8990e3598b310f06', p: {`statement`: 's269f6a5817dc0ec7', `relation`: 'would not resume', `weight`: 1.0, `confidence`: 0.72, `support`: 1, `articles`: 1, `origins`: 1, `polarity`: 'negated', `modality`: 'planned', `attributed_to`: ['Donald Trump'], `first_seen`: '2019-02-28', `last_seen`: '2019-02-28', `evidence`: 'No tests have been conducted since late 2017, and Mr Trump said Mr Kim had promised that they would not be resumed.', `sources`: ['doc:hanoi-summit.txt#c1226-1341']}}
] AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`RESUME_NEGATED_PLANNED` {statement: row.id}]->(b) SET r = row.p;
UNWIND [
{id: 'sd6e8b725d9fac1b1', a: 'e8b71b0c012880ef3', b: 'e11f6542b8ba34d93', p: {`statement`: 'sd6e8b725d9fac1b1', `relation`: 'tightened sanctions on', `weight`: 1.0, `confidence`: 0.97, `support`: 1, `articles`: 1, `origins`: 1, `polarity`: 'affirmed', `modality`: 'actual', `start`: '2016', `end`: '2017', `first_seen`: '2019-02-28', `last_seen`: '2019-02-28', `evidence`: 'The United Nations and the US tightened sanctions on North Korea after a flurry of nuclear and missile tests in 2016-2017.', `sources`: ['doc:hanoi-summit.txt#c1102-1224']}}
] AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`SANCTIONED` {statement: row.id}]->(b) SET r = row.p;
UNWIND [
{id: 'saa10a3f63ebe01f3', a: 'e810acbfebd7196fd', b: 'ea5ee7ba3c01e391b', p: {`statement`: 'saa10a3f63ebe01f3', `relation`: 'held talks with', `weight`: 1.0, `confidence`: 0.81, `support`: 1, `articles`: 1, `origins`: 1, `polarity`: 'affirmed', `modality`: 'actual', `first_seen`: '2019-02-28', `last_seen`: '2019-02-28', `evidence`: 'Donald Trump says talks with Kim Jong-un faltered over lifting of North Korea sanctions', `sources`: ['doc:hanoi-summit.txt#c0-87']}}
] AS row MATCH (a:Entity {id: row.a}), (b:Entity {id: row.b}) MERGE (a)-[r:`TALKED_WITH` {statement: row.id}]->(b) SET r = row.p;
