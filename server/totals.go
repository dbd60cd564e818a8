package main

import (
	"context"

	"hengxiao/domain/statistics"
)

// totalsCommand proves the kept totals equal to what they count, or makes them anew first.
func totalsCommand(ctx context.Context, sh *shell, args []string) int {
	if len(args) == 0 || args[0] != "verify" && args[0] != "rebuild" {
		return sh.fail("totals verify|rebuild")
	}
	_, s, _, code := opened(ctx, sh, "totals "+args[0], args[1:], nil)
	if s == nil {
		return code
	}
	defer func() { _ = s.Close() }()
	if args[0] == "rebuild" {
		if err := statistics.RebuildTotals(ctx, s); err != nil {
			return sh.fail("%v", err)
		}
	}
	report, err := statistics.VerifyTotals(ctx, s)
	if err != nil {
		return sh.fail("%v", err)
	}
	if report.Wrong > 0 {
		sh.say("BROKEN: %d of %d totals are not what the declarations are, first: %s", report.Wrong, report.Cells, report.First)
		return broken
	}
	sh.say("WHOLE: %d totals, kept in %d lines, are what the declarations are", report.Cells, report.Lines)
	return done
}
