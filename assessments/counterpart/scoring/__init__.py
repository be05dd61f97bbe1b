"""What every method shares: from answers to scores, comparisons, findings and rounds."""
