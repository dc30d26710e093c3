package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.channels.telegram.group.GroupDoor;
import tools.jackson.databind.JsonNode;

/** Brings raw updates into the inbox, polled or posted; what cannot be read is set aside and the rest goes on. */
class UpdateIntake {

    private final Inbox inbox;
    private final BotSetup setup;
    private final GroupDoor advisers;
    private final MeterRegistry meters;

    UpdateIntake(Inbox inbox, BotSetup setup, GroupDoor advisers, MeterRegistry meters) {
        this.advisers = advisers;
        this.inbox = inbox;
        this.setup = setup;
        this.meters = meters;
    }

    /** When this returns everything is kept. Throws when Redis is away or the inbox is full; then nothing was taken. */
    void take(List<JsonNode> updates) {
        List<Incoming> readable = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode update : updates) {
            try {
                advisers.mine(update)
                        .map(kept -> UpdateReader.group(update, kept))
                        .or(() -> UpdateReader.read(update, setup.identity()))
                        .ifPresent(readable::add);
            } catch (UpdateFields.Unreadable unreadable) {
                faults.add("no usable " + unreadable.getMessage());
            } catch (RuntimeException surprising) {
                faults.add(surprising.getClass().getSimpleName());
            }
        }
        int added = inbox.add(readable);
        meters.counter("wegwijzer.telegram.doubles").increment(readable.size() - added);
        faults.forEach(this::setAside);
    }

    void setAside(String reason) {
        meters.counter("wegwijzer.telegram.aside").increment();
        inbox.setAside(reason);
    }
}
