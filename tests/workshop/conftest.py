"""The answers of every assessment are drawn as those of the charts are."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent / "charts"))
