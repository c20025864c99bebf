"""Names of organs, offices and organizations."""

from __future__ import annotations

import re

_KIND = re.compile(r"(?:办公室|委员会|理事会|公署|署|组织|银行|办事处|基金)$")


def is_whole_name(name: str) -> bool:
    """Whether a name says what kind of body it is: 联合国预防犯罪和刑事司法 begins longer ones."""
    return bool(_KIND.search(name))
