"""The proofreading model: finds the wrong word that every spelling checker passes."""
