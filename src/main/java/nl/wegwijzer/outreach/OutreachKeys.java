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
        Keyspace pilots,
        Keyspace pilotTalks,
        Keyspace chats,
        Keyspace chatCodes) {

    static OutreachKeys keptFor(Duration keep, Duration chatLinked) {
        return new OutreachKeys(
                new Keyspace("campaign:", keep, "One campaign of an ambassador: event, date, region, greeting"),
                new Keyspace("campaign-index:", keep, "Codes of campaigns by ambassador and by region"),
                new Keyspace(
                        "campaign-count:",
                        keep,
                        "How often each step was reached, salted marks of which conversation was counted, and the numbers that"
                                + " were shown last"),
                new Keyspace("campaign-people:", keep, "Sketches (HyperLogLog) of how many different people came"),
                new Keyspace("campaign-salt:", Duration.ofDays(1), "Random salt of a day for those sketches"),
                new Keyspace("campaign-clock:", keep, "What is still to be counted or to be sent, and when"),
                new Keyspace("pilot:", keep, "A pilot of an ambassador: stage, tasks, and the company if it agreed"),
                new Keyspace(
                        "pilot-talk:",
                        keep,
                        "By a salted mark, which pilot came of a talk, and whether an adviser has it"),
                new Keyspace("ambassador-chat:", chatLinked, "Which talk belongs to which ambassador"),
                new Keyspace(
                        "ambassador-code:", Duration.ofMinutes(15), "A code that links a talk to an ambassador once"));
    }
}
