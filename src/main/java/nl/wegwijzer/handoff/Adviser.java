package nl.wegwijzer.handoff;

/**
 * Who has a case.
 *
 * @param id   what tells this adviser from another
 * @param name what the employer reads; empty when the adviser is a machine or gave no name
 */
public record Adviser(String id, String name) {

    /** The name, or the id when there is none; for other advisers. */
    public String shown() {
        return name.isBlank() ? id : name;
    }
}
