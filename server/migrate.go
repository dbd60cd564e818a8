package main

import "context"

// migrate brings the database to this version's schema.
func migrate(ctx context.Context, sh *shell, args []string) int {
	_, s, _, code := opened(ctx, sh, "migrate", args, nil)
	if s == nil {
		return code
	}
	defer func() { _ = s.Close() }()
	if err := s.Migrate(ctx); err != nil {
		return sh.fail("%v", err)
	}
	sh.say("the %s database is up to date", s.Dialect)
	return done
}
