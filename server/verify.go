package main

import (
	"context"
	"errors"
	"os"

	"hengxiao/domain/audit"
	"hengxiao/domain/panel"
)

// auditCommand proves the trail whole, or names the first bad row.
func auditCommand(ctx context.Context, sh *shell, args []string) int {
	if len(args) == 0 || args[0] != "verify" {
		return sh.fail("audit verify")
	}
	c, s, _, code := opened(ctx, sh, "audit verify", args[1:], nil)
	if s == nil {
		return code
	}
	defer func() { _ = s.Close() }()
	kept, err := c.kept(sh)
	if err != nil {
		return sh.fail("%v", err)
	}
	report, err := audit.Verify(ctx, s.Client, kept...)
	if err != nil {
		return sh.fail("%v", err)
	}
	if report.Broken != "" {
		sh.say("BROKEN: %s; %d traces before it hold", report.Broken, report.Sealed)
		return broken
	}
	sh.say("WHOLE: %d traces sealed, %d wait for their seal, %d checkpoints agree, head %s", report.Sealed, report.Unsealed, len(kept), report.Head)
	return done
}

// drawCommand replays a draw from its public record; it needs no installation.
func drawCommand(_ context.Context, sh *shell, args []string) int {
	if len(args) != 2 || args[0] != "verify" {
		return sh.fail("draw verify FILE")
	}
	body, err := os.ReadFile(args[1])
	if err != nil {
		return sh.fail("%v", err)
	}
	record, err := panel.ReadProof(body)
	if err != nil {
		return sh.fail("%v", err)
	}
	basis, whole := record.Hashes()
	err = record.Verify()
	if errors.Is(err, panel.ErrWithheld) && !record.Drawn() {
		sh.say("SEALED: nothing is drawn yet; the basis is %s, and the salt that proves it comes with the draw", basis)
		return broken
	}
	if err != nil {
		sh.say("BROKEN: %v", err)
		return broken
	}
	if !record.Drawn() {
		sh.say("WHOLE: nothing is drawn yet; the basis is %s", basis)
		return done
	}
	sh.say("WHOLE: the draw comes out as recorded; basis %s, record %s", basis, whole)
	return done
}
