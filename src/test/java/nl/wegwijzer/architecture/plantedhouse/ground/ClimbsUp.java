package nl.wegwijzer.architecture.plantedhouse.ground;

import nl.wegwijzer.architecture.plantedhouse.upstairs.Attic;

/** Offends: imports a module that is not on its list. */
public record ClimbsUp(Attic attic) {}
