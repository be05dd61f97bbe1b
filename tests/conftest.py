"""What every test can ask for: the compiled definitions and the sample files."""

import pytest
from answering import the_catalogue

from scripts.paths import SAMPLES


@pytest.fixture(scope="session")
def catalogue():
    """Return the catalogue of the definitions in the checkout."""
    return the_catalogue()


@pytest.fixture(scope="session")
def assessment(catalogue):
    """Return the structure of the purpose assessment."""
    return catalogue.assessments["purpose"]


@pytest.fixture(scope="session")
def sample_paths():
    """Return the response files of each sample, the buyer's first, by the sample's name."""
    return {
        folder.name: sorted(folder.glob("*.response.json"))
        for folder in sorted(SAMPLES.iterdir())
        if folder.is_dir()
    }
