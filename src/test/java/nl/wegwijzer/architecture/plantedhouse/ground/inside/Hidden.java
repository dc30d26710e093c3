package nl.wegwijzer.architecture.plantedhouse.ground.inside;

/** Not part of the face of its module. */
public record Hidden(String what) {}
