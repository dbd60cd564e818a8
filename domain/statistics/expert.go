package statistics

import (
	"context"
	"fmt"
	"math/big"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/sheetmark"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// least is how many sheets a figure of one expert is made of: of fewer one could tell
// what he gave for a project.
const least = 3

// ExpertRow is one expert's reviews in closed rounds.
type ExpertRow struct {
	Expert       *ent.Expert
	Declarations int
	Sheets       int
	Marked       int
	Mark         *exact.Points  // of the reviews that have one, the mean
	Off          *exact.Decimal // own total less the panel's aggregate, the mean
	Spread       *exact.Decimal // distance from it, the mean
}

// closedSheets are the sheets that count, of rounds that are over: what is still open
// changes no figure.
func closedSheets() predicate.ExpertSheet {
	return expertsheet.And(expertsheet.StatusEQ(expertsheet.StatusLOCKED),
		expertsheet.HasRoundWith(reviewround.StatusEQ(reviewround.StatusCLOSED)))
}

// Experts is T11, for who may know experts; the means are withheld below three sheets.
func (f *FollowUp) Experts(ctx context.Context) ([]*ExpertRow, error) {
	if !policy.KnowsExperts(viewer.FromContext(ctx)) {
		return nil, nil
	}
	var cells []struct {
		ExpertID     uuid.UUID `json:"expert_id"`
		Declarations int       `json:"declarations"`
		Sheets       int       `json:"sheets"`
		Marked       int       `json:"marked"`
		Mark         int64     `json:"mark"`
		Compared     int       `json:"compared"`
		Off          int64     `json:"off"`
		Spread       int64     `json:"spread"`
	}
	err := f.db.ExpertSheet.Query().Where(closedSheets(), expertsheet.HasDeclarationWith(f.filter.rows(HandedIn)...)).
		Modify(func(s *sql.Selector) {
			round, mark := sql.Table(reviewround.Table).As("round"), seen(ctx, s, sheetmark.Table, sheetmark.FieldSheetID, sheetmark.FieldTotal).As("mark")
			s.Join(round).On(s.C(expertsheet.FieldRoundID), round.C(reviewround.FieldID))
			s.LeftJoin(mark).On(s.C(expertsheet.FieldID), mark.C(sheetmark.FieldSheetID))
			off := s.C(expertsheet.FieldTotal) + " - " + round.C(reviewround.FieldAggregate)
			s.Select(s.C(expertsheet.FieldExpertID)).
				AppendSelectAs("COUNT(DISTINCT "+s.C(expertsheet.FieldDeclarationID)+")", "declarations").AppendSelectAs("COUNT(*)", "sheets").
				AppendSelectAs("COUNT("+mark.C(sheetmark.FieldTotal)+")", "marked").AppendSelectAs(amountOf(mark.C(sheetmark.FieldTotal)), "mark").
				AppendSelectAs("COUNT("+off+")", "compared").AppendSelectAs(amountOf(off), "off").AppendSelectAs(amountOf("ABS("+off+")"), "spread").
				GroupBy(s.C(expertsheet.FieldExpertID))
		}).Scan(ctx, &cells)
	if err != nil {
		return nil, fmt.Errorf("count sheets: %w", err)
	}
	ids := make([]uuid.UUID, len(cells))
	for i, c := range cells {
		ids[i] = c.ExpertID
	}
	experts, err := f.db.Expert.Query().Where(expert.IDIn(ids...)).Order(expert.ByCode()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("experts: %w", err)
	}
	rows := []*ExpertRow{}
	for _, e := range experts {
		for _, c := range cells {
			if c.ExpertID != e.ID {
				continue
			}
			row := &ExpertRow{Expert: e, Declarations: c.Declarations, Sheets: c.Sheets, Marked: c.Marked}
			if c.Marked >= least {
				mark := meanPoints(c.Mark, c.Marked)
				row.Mark = &mark
			}
			if c.Compared >= least {
				row.Off, row.Spread = hundredths(c.Off, c.Compared), hundredths(c.Spread, c.Compared)
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// hundredths is a mean with two decimals.
func hundredths(sum int64, n int) *exact.Decimal {
	d := exact.Fixed(big.NewRat(sum, 100*int64(n)), 2)
	return &d
}

// JudgedBy are the declarations that an expert judged in a closed round, for who may
// know; for others there are none.
func JudgedBy(ctx context.Context, id uuid.UUID) predicate.Declaration {
	return func(s *sql.Selector) {
		if !policy.KnowsExperts(viewer.FromContext(ctx)) {
			s.Where(sql.False())
			return
		}
		sheets := seen(ctx, s, expertsheet.Table, expertsheet.FieldID)
		sheets.Where(sql.EQ(sheets.C(expertsheet.FieldExpertID), id))
		closedSheets()(sheets)
		s.Where(its(s, sheets))
	}
}
