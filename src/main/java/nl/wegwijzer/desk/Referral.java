package nl.wegwijzer.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** An organisation outside this desk, such as UWV or a municipality, to which an employer is referred with its public contact. */
record Referral(String key, Region.Desk desk) {

    private static final String NATIONAL = "landelijk";

    /** What is known for a region, and for all of the country. */
    static List<Referral> choices(Regions regions, String region) {
        return Stream.of(region, NATIONAL)
                .distinct()
                .flatMap(code -> regions.region(code).stream())
                .flatMap(found ->
                        found.desks().stream().map(desk -> new Referral(found.code() + "/" + desk.name(), desk)))
                .toList();
    }

    static Optional<Referral> of(Regions regions, String region, String key) {
        return choices(regions, region).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** What the employer reads: where to go, with what is known of it. */
    String text(Texts texts, Language language) {
        Stream<String> contact = Stream.of(
                        desk.phone().map(phone -> texts.get("refer-phone", language, phone)),
                        desk.email().map(email -> texts.get("refer-email", language, email)),
                        desk.website().map(site -> texts.get("refer-website", language, site)))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(texts.get("refer", language, desk.name())), contact)
                .reduce((one, next) -> one + "\n" + next)
                .orElseThrow();
    }
}
