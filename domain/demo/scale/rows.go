package scale

import (
	"context"
	"slices"

	"hengxiao/ent/generated/ent"
)

// atOnce is how many rows go into one statement: within both databases' limit of
// arguments for the widest table.
const atOnce = 500

// rows wait to be written, in the order in which they refer to one another.
type rows struct {
	projects     []*ent.ProjectCreate
	declarations []*ent.DeclarationCreate
	versions     []*ent.DeclarationVersionCreate
	indicators   []*ent.IndicatorCreate
	verdicts     []*ent.VerdictCreate
	reviews      []*ent.TargetReviewCreate
	rounds       []*ent.ReviewRoundCreate
	sheets       []*ent.ExpertSheetCreate
	lines        []*ent.ScoreLineCreate
	history      []*ent.StageChangeCreate
}

// saveWhole writes when the first statement would be full.
func (r *rows) saveWhole(ctx context.Context, db *ent.Client) error {
	if len(r.declarations) < atOnce {
		return nil
	}
	return r.save(ctx, db)
}

// save writes all that waits.
func (r *rows) save(ctx context.Context, db *ent.Client) error {
	for _, write := range []func() error{
		func() error {
			return inPortions(ctx, r.projects, func(some []*ent.ProjectCreate) saver { return db.Project.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.declarations, func(some []*ent.DeclarationCreate) saver { return db.Declaration.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.versions, func(some []*ent.DeclarationVersionCreate) saver { return db.DeclarationVersion.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.indicators, func(some []*ent.IndicatorCreate) saver { return db.Indicator.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.verdicts, func(some []*ent.VerdictCreate) saver { return db.Verdict.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.reviews, func(some []*ent.TargetReviewCreate) saver { return db.TargetReview.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.rounds, func(some []*ent.ReviewRoundCreate) saver { return db.ReviewRound.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.sheets, func(some []*ent.ExpertSheetCreate) saver { return db.ExpertSheet.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.lines, func(some []*ent.ScoreLineCreate) saver { return db.ScoreLine.CreateBulk(some...) })
		},
		func() error {
			return inPortions(ctx, r.history, func(some []*ent.StageChangeCreate) saver { return db.StageChange.CreateBulk(some...) })
		},
	} {
		if err := write(); err != nil {
			return err
		}
	}
	*r = rows{}
	return nil
}

// saver is a bulk of rows about to be written.
type saver interface{ Exec(context.Context) error }

// inPortions writes rows by the portion.
func inPortions[C any](ctx context.Context, all []C, bulk func([]C) saver) error {
	for some := range slices.Chunk(all, atOnce) {
		if err := bulk(some).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
