package org.wutong.bureau.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Worker;

/** Willing people and open vacancies as the engine reads them, for planning over all of them. Runs inside the caller's transaction. */
@Component
public class EngineMarket {
    private final EngineWorkers workers;
    private final EngineVacancies vacancies;

    EngineMarket(EngineWorkers workers, EngineVacancies vacancies) {
        this.workers = workers;
        this.vacancies = vacancies;
    }

    /** An open vacancy. @param engine without the seats that acceptances keep */
    public record Open(Vacancy recorded, org.wutong.matching.Vacancy engine) {}

    /** What is open today, by number. */
    public List<Open> open() {
        OpenPool pool = vacancies.open();
        List<Open> open = new ArrayList<>();
        pool.byNumber().values().stream()
                .sorted(java.util.Comparator.comparing(Vacancy::number))
                .forEach(one -> open.add(new Open(one, pool.engine(one.number()))));
        return open;
    }

    /** By id, in the order of the rows. */
    public Map<Long, Worker> workers(List<WishRow> rows) {
        EngineWorkers.Reading reading = workers.reading();
        Map<Long, Worker> read = new LinkedHashMap<>();
        rows.forEach(row -> read.put(row.id(), reading.worker(row)));
        return read;
    }

    /** The id the engine knows a worker by. */
    public static String engineId(long worker) {
        return EngineWorkers.engineId(worker);
    }

    /** The worker whom the engine knows by this id. */
    public static long workerId(String engineId) {
        return Long.parseLong(engineId);
    }
}
