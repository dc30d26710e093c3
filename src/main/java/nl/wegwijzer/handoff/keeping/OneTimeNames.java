package nl.wegwijzer.handoff.keeping;

import java.util.Optional;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import nl.wegwijzer.platform.access.OneTimeCodes;

/** One-time codes that stand for an adviser. */
public record OneTimeNames(OneTimeCodes codes) implements PersonalCodes {

    private static final String SEPARATOR = "\n";

    @Override
    public String make(Person person) {
        return codes.make(person.id() + SEPARATOR + person.name());
    }

    @Override
    public Optional<Person> redeem(String code) {
        return codes.redeem(code).map(value -> value.split(SEPARATOR, 2)).map(parts -> new Person(parts[0], parts[1]));
    }
}
