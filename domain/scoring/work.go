package scoring

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/expertsheet"
)

// Rest is the longest pause between two saves of a sheet that counts as work on it.
const Rest = 15 * time.Minute

// worked adds the time since the sheet was last saved to what was spent on it (用时), in
// whole seconds, unless it was a rest. It is one statement with what is saved, so that of
// two devices neither is lost nor counted twice; what was typed without a network counts
// when it arrives.
func worked(ctx context.Context) func(*sql.UpdateBuilder) {
	now := clock.Now(ctx).Unix()
	return func(u *sql.UpdateBuilder) {
		u.Set(expertsheet.FieldWorkedSeconds, sql.ExprFunc(func(b *sql.Builder) {
			since := func() { b.Arg(now).WriteString(" - ").Ident(expertsheet.FieldSavedAt) }
			b.Ident(expertsheet.FieldWorkedSeconds).WriteString(" + CASE WHEN ")
			since()
			b.WriteString(" BETWEEN 0 AND ").Arg(int64(Rest / time.Second)).WriteString(" THEN ")
			since()
			b.WriteString(" ELSE 0 END")
		}))
		u.Set(expertsheet.FieldSavedAt, now)
	}
}
