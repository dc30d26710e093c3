package nl.wegwijzer.regions.places;

/**
 * A name that stands for a place.
 *
 * @param name         as the register writes it
 * @param municipality the municipality of today; empty when the name is that of a whole region
 * @param region       the code of the region
 * @param size         how many postcodes bear the name; a measure of how many people may mean it
 * @param rank         which meaning comes first when a name has several; the lowest is the likeliest
 */
public record Place(String name, String municipality, String region, int size, Rank rank) {

    private static final int LARGE = 2;

    /** What sort of name it is. */
    public enum Rank {
        MUNICIPALITY,
        REGION,
        ALIAS,
        HAMLET
    }

    /** A municipality or larger village, whose name people type in a sentence and mistype. */
    boolean isLarge() {
        return rank == Rank.MUNICIPALITY || size >= LARGE;
    }

    boolean isRegion() {
        return rank == Rank.REGION;
    }
}
