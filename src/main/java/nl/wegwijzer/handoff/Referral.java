package nl.wegwijzer.handoff;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;

/** An organisation outside the desk of a case, such as UWV or a municipality, to which an employer is referred with its public contact. */
public record Referral(String key, Region.Desk desk) {

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
