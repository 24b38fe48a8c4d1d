package org.wutong.bureau.register.imports;

import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.register.LongWork.Handler;
import org.wutong.bureau.register.LongWork.Progress;

/** The long work of imports; its subject is the import's id. */
@Configuration(proxyBeanMethods = false)
public class ImportWork {
    public static final String CHECK = "import-check";
    public static final String APPLY = "import-apply";
    public static final String UNDO = "import-undo";

    @Bean
    Handler importCheck(ImportRun run) {
        return new Work(CHECK, run::check);
    }

    @Bean
    Handler importApply(ImportRun run) {
        return new Work(APPLY, run::apply);
    }

    @Bean
    Handler importUndo(ImportRun run) {
        return new Work(UNDO, (id, progress) -> run.undo(id));
    }

    private record Work(String kind, BiConsumer<Long, Progress> work) implements Handler {
        @Override
        public void run(String subject, Progress progress) {
            work.accept(Long.parseLong(subject), progress);
        }
    }
}
