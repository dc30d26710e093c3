package nl.wegwijzer.outreach;

import java.time.Instant;
import java.time.LocalDate;
import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an ambassador brings to an event.
 *
 * @param code      the code in links and on paper; also the id
 * @param owner     id of the ambassador whose it is
 * @param name      the event, as people know it
 * @param date      the day of the event
 * @param region    code of its region
 * @param language  the language of its print and greeting
 * @param greeting  own words of the ambassador in the greeting; empty when there are none
 * @param followUp  whether people are asked if they want one message afterwards
 * @param expiresAt after which moment it no longer counts; what is printed leads to a kind page then
 * @param withdrawn whether the ambassador took it back
 * @param secret    salts what is kept about conversations, so that no id can be recognised
 */
public record Campaign(
        CampaignCode code,
        String owner,
        String name,
        @Nullable LocalDate date,
        @Nullable String region,
        Language language,
        String greeting,
        boolean followUp,
        Instant createdAt,
        Instant expiresAt,
        boolean withdrawn,
        String secret) {

    public static final int NAME_MAX = 80;
    public static final int GREETING_MAX = 240;

    public Campaign {
        if (name.isBlank() || name.length() > NAME_MAX || greeting.length() > GREETING_MAX) {
            throw new IllegalArgumentException("A campaign has a name of at most " + NAME_MAX
                    + " characters and a greeting of at most " + GREETING_MAX);
        }
    }

    /** Whether it welcomes people. */
    public enum Standing {
        LIVE,
        EXPIRED,
        WITHDRAWN
    }

    public Standing standing(Instant now) {
        if (withdrawn) {
            return Standing.WITHDRAWN;
        }
        return now.isAfter(expiresAt) ? Standing.EXPIRED : Standing.LIVE;
    }

    Campaign withdrawn(boolean taken) {
        return new Campaign(
                code, owner, name, date, region, language, greeting, followUp, createdAt, expiresAt, taken, secret);
    }
}
