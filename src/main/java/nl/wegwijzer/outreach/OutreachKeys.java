package nl.wegwijzer.outreach;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/** What this module keeps in Redis. */
public record OutreachKeys(
        Keyspace campaigns,
        Keyspace index,
        Keyspace counts,
        Keyspace people,
        Keyspace salts,
        Keyspace clock,
        Keyspace pilots) {

    static OutreachKeys keptFor(Duration keep) {
        return new OutreachKeys(
                new Keyspace("campaign:", keep, "One campaign of an ambassador: event, date, region, greeting"),
                new Keyspace("campaign-index:", keep, "Codes of campaigns by ambassador and by region"),
                new Keyspace(
                        "campaign-count:",
                        keep,
                        "How often each step was reached, and salted marks of which conversation was counted"),
                new Keyspace("campaign-people:", keep, "Sketches (HyperLogLog) of how many different people came"),
                new Keyspace("campaign-salt:", Duration.ofDays(1), "Random salt of a day for those sketches"),
                new Keyspace("campaign-clock:", keep, "What is still to be counted or to be sent, and when"),
                new Keyspace("pilot:", keep, "A pilot of an ambassador: stage, tasks, and the company if it agreed"));
    }
}
