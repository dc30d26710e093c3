package nl.wegwijzer.handoff.keeping;

import java.time.Duration;
import nl.wegwijzer.platform.redis.Keyspace;

/** What this module keeps in Redis. */
public record HandoffKeys(
        Keyspace cases,
        Keyspace index,
        Keyspace subjects,
        Keyspace clock,
        Keyspace pulse,
        Keyspace away,
        Keyspace audit,
        Keyspace codes,
        Keyspace names,
        Keyspace team) {

    public static HandoffKeys keptFor(Duration keep) {
        return new HandoffKeys(
                new Keyspace(
                        "case:",
                        keep,
                        "Story, messages and events of one case, without personal data of candidates; the number of an employer who asked to be called"),
                new Keyspace("case-index:", keep, "Ids of cases by region and status"),
                new Keyspace("case-subject:", keep, "Which cases grew out of a conversation"),
                new Keyspace("case-clock:", keep, "What is due for a case, and when"),
                new Keyspace("case-pulse:", Duration.ofDays(1), "A number that grows when a case changes"),
                new Keyspace("case-away:", Duration.ofDays(400), "Until when an adviser is away"),
                new Keyspace("case-audit:", keep, "Who looked into a case or changed it, and when"),
                new Keyspace(
                        "case-group-code:", Duration.ofMinutes(15), "A code that links a group chat to a desk once"),
                new Keyspace(
                        "case-name-code:",
                        Duration.ofMinutes(15),
                        "A code with which an adviser says once in a group who they are"),
                new Keyspace(
                        "case-team:",
                        Duration.ofDays(90),
                        "Id, name and regions of each adviser who signed in or acted in a group"));
    }
}
