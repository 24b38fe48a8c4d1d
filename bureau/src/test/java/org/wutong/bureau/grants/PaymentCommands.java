package org.wutong.bureau.grants;

/** The three commands that move money on, by their words, the same in the process of a test and in one that is killed. */
record PaymentCommands(GrantsCounty county) {
    static PaymentCommands of(GrantsCounty county) {
        return new PaymentCommands(county);
    }

    void run(String... command) {
        switch (command[0]) {
            case "make" ->
                county.batches.make(county.who("officer"), command[1], GrantsCounty.FUND, Integer.parseInt(command[2]));
            case "send" -> county.batches.send(county.who("officer"), Long.parseLong(command[1]));
            case "take" -> take(Long.parseLong(command[1]));
            default -> throw new IllegalArgumentException(command[0]);
        }
    }

    private void take(long batch) {
        String number = county.one(String.class, "select number from grants.batch where id = ?", batch);
        int lines = county.one(Integer.class, "select count(*) from grants.payment where batch = ?", batch);
        byte[] file = GrantsCounty.answer(number, lines, "2000.00", line -> line % 4 == 0 ? "失败,已销户" : "成功,");
        county.results.take(county.who("officer"), batch, "r.csv", file);
    }
}
