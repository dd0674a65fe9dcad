# SPDX-FileCopyrightText: 2026 newsgraph contributors
# SPDX-License-Identifier: Apache-2.0
import shutil
import sqlite3

from support import true


def check_changed_text(context):
    """A stored text that no longer says what the graph says must be found out."""
    shutil.copytree(context.graph, context.path("graph"))
    database = sqlite3.connect(context.path("graph/newsgraph.db"))
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    changed = 0
    for table in names:
        for column in [row[1] for row in database.execute(f"PRAGMA table_info({table})") if row[1] == "text"]:
            cursor = database.execute(f"UPDATE {table} SET {column} = replace({column}, 'Donald Trump met', 'Ronald Tramp met') "
                                      f"WHERE {column} LIKE '%HANOI%Donald Trump met%'")
            changed += cursor.rowcount
    database.commit()
    database.close()
    true(changed > 0, "the text of hanoi.txt was not found in the database")
    result = context.run("verify", "-g", "graph").expect(1, out=["hanoi.txt: .*sha256", r"\d+ wrong$"])
    true("Donald Trump" in result.text, f"the span is not named\n{result.describe()}")
