package nl.wegwijzer.outreach.pilots;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company on its way to a pilot, as far as the employer agreed that it is written down.
 *
 * @param number   counts up per ambassador; what it is called when it has no name
 * @param campaign code of the campaign that it came of; empty when it came otherwise
 * @param company  the name; empty unless the employer agreed
 * @param reached  on which day each stage was reached
 * @param tasks    what is arranged: by whom, by the id of the task
 * @param placed   how many people work there because of it
 */
public record Pilot(
        String id,
        String owner,
        int number,
        String campaign,
        String company,
        @Nullable String region,
        Stage stage,
        Map<Stage, LocalDate> reached,
        Map<String, Done> tasks,
        int placed) {

    public static final int COMPANY_MAX = 80;
    public static final int PLACED_MAX = 500;

    /** A task that is arranged. */
    public record Done(String by, LocalDate on) {}

    public Pilot {
        if (company.length() > COMPANY_MAX || placed < 0 || placed > PLACED_MAX) {
            throw new IllegalArgumentException("A pilot with a name too long or an impossible number of people");
        }
        reached = Map.copyOf(reached);
        tasks = Map.copyOf(tasks);
    }

    /** Whether a stage was ever reached; one that stopped later still counts. */
    public boolean reached(Stage asked) {
        return reached.containsKey(asked);
    }

    /** At another stage: reaching one is reaching those before it, and going back takes back what came after. */
    Pilot at(Stage next, LocalDate today) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage other : Stage.values()) {
            LocalDate day = reached.get(other);
            if (day != null && (next == Stage.STOPPED || other.compareTo(next) <= 0)) {
                days.put(other, day);
            } else if (next != Stage.STOPPED && other.compareTo(next) <= 0) {
                days.put(other, today);
            }
        }
        days.putIfAbsent(next, today);
        return new Pilot(id, owner, number, campaign, company, region, next, days, tasks, placed);
    }

    Pilot task(String task, boolean done, String by, LocalDate today) {
        Map<String, Done> changed = new LinkedHashMap<>(tasks);
        if (done) {
            changed.putIfAbsent(task, new Done(by, today));
        } else {
            changed.remove(task);
        }
        return new Pilot(id, owner, number, campaign, company, region, stage, reached, changed, placed);
    }

    Pilot placing(int people) {
        return new Pilot(id, owner, number, campaign, company, region, stage, reached, tasks, people);
    }
}
