"""Trade facts out of press texts in Russian, English, Kazakh, Kyrgyz and Uzbek: deterministic and offline."""

from __future__ import annotations

from trade_warehouse.extract.extraction import Extraction, NumberFound, extract_document
from trade_warehouse.extract.version import EXTRACTOR

__all__ = ["EXTRACTOR", "Extraction", "NumberFound", "extract_document"]
