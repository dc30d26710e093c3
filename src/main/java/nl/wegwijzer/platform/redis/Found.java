package nl.wegwijzer.platform.redis;

/** What a look-up of a document gives. */
public sealed interface Found<T> {

    /** The document and the revision that a replacement must name. */
    record Present<T>(T value, long revision) implements Found<T> {}

    /** Nothing is stored under this id, or it has expired. */
    record Absent<T>() implements Found<T> {}

    /** Something is stored that this release cannot read, and no upgrade leads to it. */
    record Unreadable<T>(int version, long revision) implements Found<T> {}
}
