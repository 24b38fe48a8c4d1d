package org.wutong.bench.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools: executable model, stateless session in sequential mode fed a block at a time – the fastest of what was tried on it (stateful
 * sessions, sessions kept, smaller batches).
 */
final class DroolsPeer extends BlockContender {
    private final DroolsAnswers answers = new DroolsAnswers();
    private final StatelessKieSession session;

    DroolsPeer(Population population) {
        super("Drools " + KieServices.class.getPackage().getImplementationVersion(), population, Block.ofKnown());
        this.session = knowledge().newStatelessKieSession();
        session.setGlobal("answers", answers);
    }

    private static KieBase knowledge() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources()
                .newClassPathResource("org/wutong/bench/rules/rules.drl")
                .setSourcePath("src/main/resources/rules.drl"));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        KieBaseConfiguration options = services.newKieBaseConfiguration();
        options.setOption(SequentialOption.YES);
        return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(options);
    }

    @Override
    void decide(int from, int people, Block into) {
        answers.begin(from, people, into);
        List<Object> rows = new ArrayList<>(3 * people);
        Population all = population();
        rows.addAll(Arrays.asList(all.workers()).subList(from, from + people));
        rows.addAll(Arrays.asList(all.placements()).subList(from, from + people));
        rows.addAll(Arrays.asList(all.trainees()).subList(from, from + people));
        session.execute(rows);
    }
}
