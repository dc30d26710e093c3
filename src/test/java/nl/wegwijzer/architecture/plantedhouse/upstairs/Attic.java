package nl.wegwijzer.architecture.plantedhouse.upstairs;

import nl.wegwijzer.architecture.plantedhouse.ground.inside.Hidden;

/** Offends: reaches into the inside of another module. */
public record Attic(Hidden hidden) {}
