package nl.wegwijzer.regions.loading;

import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.platform.ContentFolder;

/** Rows of a small comma-separated file with one heading line; a cell with a comma stands between double quotes. */
final class CsvRows {

    private CsvRows() {}

    static List<List<String>> read(ContentFolder folder, String path) {
        return folder.files(path).stream()
                .flatMap(file -> file.text().lines().skip(1))
                .filter(line -> !line.isBlank())
                .map(CsvRows::cells)
                .toList();
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
