package nl.wegwijzer.outreach;

import java.time.Duration;
import java.time.Instant;
import nl.wegwijzer.platform.Language;

/** Keys and campaigns for tests of the parts. */
public final class OutreachKeysForTests {

    public static final OutreachKeys KEYS = OutreachKeys.keptFor(Duration.ofHours(1), Duration.ofHours(1));

    private OutreachKeysForTests() {}

    /** A campaign with a code and a name of its own. */
    public static Campaign campaign() {
        return new Campaign(
                CampaignCode.random(),
                "ljalja",
                "Banenmarkt Hoorn",
                null,
                null,
                Language.NL,
                "",
                false,
                Instant.EPOCH,
                Instant.MAX,
                false,
                "secret");
    }
}
