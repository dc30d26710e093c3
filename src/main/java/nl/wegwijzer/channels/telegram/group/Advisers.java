package nl.wegwijzer.channels.telegram.group;

import java.util.Optional;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.notify.PersonalCodes.Person;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Which adviser of the web desk somebody in a group is, so that a case is one person's in both places. Who did not say so is an
 * adviser of their own, by the number of the account.
 */
class Advisers {

    private static final String SEPARATOR = "\n";

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    Advisers(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    void link(long account, Person person) {
        redis.opsForValue().set(key(account), person.id() + SEPARATOR + person.name(), keyspace.expiry());
    }

    /** Being used renews the link. */
    private Optional<Person> of(long account) {
        return Optional.ofNullable(redis.opsForValue().getAndExpire(key(account), keyspace.expiry()))
                .map(value -> value.split(SEPARATOR, 2))
                .map(parts -> new Person(parts[0], parts[1]));
    }

    /** The id of somebody who did not say who they are. */
    static String unlinked(long account) {
        return "tg-" + account;
    }

    /** Who did something in a group of a region. */
    CaseCommands.By by(GroupUpdate update, String region) {
        return of(update.from())
                .map(person -> new CaseCommands.By(
                        person.id(), person.name().isBlank() ? update.name() : person.name(), region))
                .orElseGet(() -> new CaseCommands.By(unlinked(update.from()), update.name(), region));
    }

    private String key(long account) {
        return keyspace.key(Long.toString(account));
    }
}
