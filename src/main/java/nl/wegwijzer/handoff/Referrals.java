package nl.wegwijzer.handoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.notify.Ending;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;

/** Sends an employer on to an organisation outside the desks: with its public contact and the story to take along, after which the
 * case is closed. */
public record Referrals(Cases cases, Regions regions, Texts texts) {

    /** The word in the content for the desk whose advisers work here. */
    private static final String OWN_DESK = "WSP";

    /** What is known for a region, and for all of the country; not the desk that the adviser sits at. */
    public List<Referral> choices(String region) {
        return Stream.of(region, Desks.NATIONAL)
                .distinct()
                .flatMap(code -> regions.region(code).stream())
                .flatMap(found -> found.desks().stream()
                        .filter(desk -> !desk.kind().equals(OWN_DESK))
                        .map(desk -> new Referral(found.code() + "/" + desk.name(), desk)))
                .toList();
    }

    /**
     * Tells the employer where to go and closes the case.
     *
     * @param key   identifies the message; the same key is said once
     * @param where the key of one of the choices
     * @return empty when there is no such choice for this case
     */
    public Optional<Changed> refer(CaseId id, Staff by, String key, String where) {
        Optional<Case> found = cases.find(id, by);
        if (found.isEmpty()) {
            return Optional.of(new Changed.Absent());
        }
        return choices(found.get().region()).stream()
                .filter(one -> one.key().equals(where))
                .findFirst()
                .map(one -> one.text(texts, found.get().language(), found.get().story()))
                .map(text -> cases.message(id, by, key, text))
                .map(said -> said instanceof Changed.Done ? cases.close(id, by, Ending.REFERRED.word(), "") : said);
    }
}
