package statistics

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/targetreview"
)

// CutReasonRow is what was cut for one reason; an empty code is what no reason was named for.
type CutReasonRow struct {
	Code   string
	NameZh string
	Count  int // of declarations
	Cut    exact.Money
}

// CutReasons is T8, the largest cut first. The panel names a reason line by line; where
// none met, the section's sheet names one.
func (f *FollowUp) CutReasons(ctx context.Context) ([]*CutReasonRow, error) {
	set, err := standard.Current(ctx, f.db)
	if err != nil {
		return nil, err
	}
	var found []struct {
		Lines  *string `json:"lines"`
		Reason *string `json:"reason"`
		Cut    int64   `json:"cut"`
	}
	err = scan(ctx, f.db, f.filter.rows(Cut), func(s *sql.Selector) {
		amount := s.C(declaration.FieldAmount)
		s.Select().AppendSelectAs("CAST("+s.C(declaration.FieldLineCuts)+" AS TEXT)", "lines").
			AppendSelectExprAs(said(ctx, s), "reason").
			AppendSelectExprAs(sql.ExprFunc(func(w *sql.Builder) {
				w.WriteString("CASE WHEN ").Join(refused(s)).WriteString(" THEN " + amount + " ELSE " + amount + " - " + s.C(declaration.FieldReviewedAmount) + " END")
			}), "cut")
	}, &found)
	if err != nil {
		return nil, err
	}
	rows := map[string]*CutReasonRow{}
	for _, d := range found {
		var lines []form.LineCut
		if d.Lines != nil {
			if err := json.Unmarshal([]byte(*d.Lines), &lines); err != nil {
				return nil, fmt.Errorf("cut lines: %w", err)
			}
		}
		for code, cut := range named(lines, word(d.Reason), exact.Money(d.Cut)) {
			row, begun := rows[code]
			if !begun {
				row = &CutReasonRow{Code: code}
				rows[code] = row
			}
			row.Count++
			row.Cut += cut
		}
	}
	list := []*CutReasonRow{}
	for _, row := range rows {
		if row.Code != "" {
			row.NameZh = set.Codes.CutReason.NameZh(row.Code)
		}
		list = append(list, row)
	}
	slices.SortFunc(list, func(a, b *CutReasonRow) int {
		return cmp.Or(-cmp.Compare(a.Cut, b.Cut), cmp.Compare(a.Code, b.Code))
	})
	return list, nil
}

// named shares one declaration's cut out among its reasons.
func named(lines []form.LineCut, section string, cut exact.Money) map[string]exact.Money {
	if len(lines) == 0 {
		return map[string]exact.Money{section: cut}
	}
	by := map[string]exact.Money{}
	for _, l := range lines {
		by[l.Reason] += l.Cut
	}
	return by
}

// said is the reason on the section's newest sheet that passed the form.
func said(ctx context.Context, s *sql.Selector) *sql.Selector {
	sheet := seen(ctx, s, targetreview.Table)
	return sheet.Select(sql.Max(sheet.C(targetreview.FieldCutReason))).Where(sql.And(
		sql.ColumnsEQ(sheet.C(targetreview.FieldDeclarationID), s.C(declaration.FieldID)),
		sql.ColumnsEQ(sheet.C(targetreview.FieldRevision), s.C(declaration.FieldRevision)),
		sql.EQ(sheet.C(targetreview.FieldDecision), targetreview.DecisionPASSED),
		sql.NEQ(sheet.C(targetreview.FieldCutReason), "")))
}

// CutFor are the declarations that were cut for a reason.
func CutFor(ctx context.Context, code string) predicate.Declaration {
	return func(s *sql.Selector) {
		lines := s.C(declaration.FieldLineCuts)
		unlined := sql.Or(sql.IsNull(lines), sql.ExprP("CAST("+lines+" AS TEXT) IN ('null', '[]')"))
		bySection := sql.And(unlined, sql.P(func(b *sql.Builder) {
			b.WriteString("COALESCE(").Wrap(func(b *sql.Builder) { b.Join(said(ctx, s)) }).WriteString(", '') = ").Arg(code)
		}))
		s.Where(sql.And(tests[Cut](s), sql.Or(onLine(lines, code), bySection)))
	}
}

// onLine is true where a line was cut for the reason.
func onLine(lines, code string) *sql.Predicate {
	return anyRow(lines, "$", "reason", code)
}
