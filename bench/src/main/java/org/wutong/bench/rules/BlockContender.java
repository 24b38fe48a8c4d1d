package org.wutong.bench.rules;

/** Decides block by block into arrays. */
abstract class BlockContender implements Contender {
    private final String name;
    private final Population population;
    private final Block block;

    BlockContender(String name, Population population, Block block) {
        this.name = name;
        this.population = population;
        this.block = block;
    }

    abstract void decide(int from, int people, Block into) throws Exception;

    @Override
    public String name() {
        return name;
    }

    @Override
    public Population population() {
        return population;
    }

    @Override
    public void write() throws Exception {
        int all = population.people();
        for (int from = 0; from < all; from += Block.SIZE) {
            decide(from, Math.min(Block.SIZE, all - from), block);
        }
    }

    @Override
    public void show(Block.Sink sink) throws Exception {
        int all = population.people();
        for (int from = 0; from < all; from += Block.SIZE) {
            int people = Math.min(Block.SIZE, all - from);
            decide(from, people, block);
            sink.accept(from, people, block);
        }
    }
}
