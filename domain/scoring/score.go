package scoring

import (
	"context"
	"encoding/json"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/scoreline"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// SaveScore saves one item of a sheet. No points take those given back; without a
// comment the one given before stays. Seen is the line's moment of change that the
// expert saw, nil when he saw none.
type SaveScore struct {
	SheetID uuid.UUID
	Item    string
	Points  *exact.Points
	Comment *string
	Seen    *time.Time
}

// Score saves an item as typed: a low score may lack its comment until submission.
// The sheet is locked first and its total summed up from the lines last, so that
// several devices at once never lose a point. E_VERSION_CONFLICT when the item was
// changed meanwhile, E_FROZEN after submission and after the due date.
func Score(ctx context.Context, db *ent.Client, in SaveScore) (*ent.ExpertSheet, error) {
	open, err := writable(ctx)
	if err != nil {
		return nil, err
	}
	quiet := trace.Quiet(ctx) // one trace for the three writes
	n, err := db.ExpertSheet.Update().Where(expertsheet.ID(in.SheetID), open).AddVersion(1).Modify(worked(ctx)).Save(quiet)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, shut(ctx, db, in.SheetID)
	}
	f, err := formOf(ctx, db, in.SheetID)
	if err != nil {
		return nil, err
	}
	if err := in.check(f).Err(); err != nil {
		return nil, err
	}
	if err := in.write(quiet, db); err != nil {
		return nil, err
	}
	if err := leaveTrace(ctx, db, in.SheetID, in.Item); err != nil {
		return nil, err
	}
	return db.ExpertSheet.UpdateOneID(in.SheetID).Modify(sumUp(in.SheetID)).Save(quiet)
}

// writable are the viewer's own sheets that are open and not past their due date.
func writable(ctx context.Context) (predicate.ExpertSheet, error) {
	v := viewer.FromContext(ctx)
	if v == nil || v.ExpertID == nil {
		return nil, fault.Missing()
	}
	return expertsheet.And(expertsheet.ExpertID(*v.ExpertID),
		expertsheet.StatusIn(workflow.Open...), expertsheet.DueAtGT(clock.Now(ctx))), nil
}

// shut tells why a sheet is not written; nil when nothing is in the way.
func shut(ctx context.Context, db *ent.Client, id uuid.UUID) error {
	s, err := panel.Own(ctx, db, id)
	switch {
	case err != nil:
		return err
	case s.Status != expertsheet.StatusSCORING && s.Status != expertsheet.StatusREOPENED:
		return fault.New(fault.Frozen, "评审表%s，不能修改", workflow.SheetNames[s.Status])
	case s.DueAt != nil && !clock.Now(ctx).Before(*s.DueAt):
		return fault.New(fault.Frozen, "评审已于 %s 截止", clock.LastDay(*s.DueAt))
	default:
		return nil
	}
}

// formOf is the form by which the sheet is scored.
func formOf(ctx context.Context, db *ent.Client, sheet uuid.UUID) (*standard.ReviewForm, error) {
	d, err := db.Declaration.Query().Where(ofSheet(sheet)).
		Modify(withStandards).Only(viewer.System(ctx, "the form of a sheet"))
	if err != nil {
		return nil, err
	}
	standards, err := standardsIn(d)
	if err != nil {
		return nil, err
	}
	set, err := standard.Load(ctx, db, standards)
	if err != nil {
		return nil, err
	}
	return YardsticksOf(set, d).ExpertForm, nil
}

// ofSheet finds a sheet's declaration from the sheet: asked whether it has this sheet,
// SQLite would try every declaration.
func ofSheet(sheet uuid.UUID) predicate.Declaration {
	return func(s *sql.Selector) {
		t := sql.Table(expertsheet.Table)
		own := sql.Dialect(s.Dialect()).Select(t.C(expertsheet.FieldDeclarationID)).From(t).Where(sql.EQ(t.C(expertsheet.FieldID), sheet))
		s.Where(sql.In(s.C(declaration.FieldID), own))
	}
}

// withStandards reads of a declaration what chooses its form, and its batch's standards
// with the same statement: every score that is saved asks it.
func withStandards(s *sql.Selector) {
	b := sql.Table(batch.Table)
	s.Join(b).On(s.C(declaration.FieldBatchID), b.C(batch.FieldID))
	s.Select(s.C(declaration.FieldID), s.C(declaration.FieldNature), s.C(declaration.FieldAmount), b.C(batch.FieldStandards))
}

func standardsIn(d *ent.Declaration) (ids []uuid.UUID, err error) {
	value, err := d.Value(batch.FieldStandards)
	if err != nil {
		return nil, err
	}
	body, plain := value.(string) // SQLite's JSON is text
	if !plain {
		bytes, _ := value.([]byte)
		body = string(bytes)
	}
	return ids, json.Unmarshal([]byte(body), &ids)
}

// check judges what a draft must not be: no item of the form, or points out of range.
func (in SaveScore) check(f *standard.ReviewForm) fault.List {
	item := f.Item(in.Item)
	if item == nil {
		return fault.List{fault.New(fault.NotFound, "评审表没有这一项：%s", in.Item).At("item")}
	}
	var faults fault.List
	if in.Points != nil {
		for _, wrong := range (ItemScore{Code: in.Item, Points: in.Points}).check(item, f) {
			if wrong.Path == "points" {
				faults.Add(wrong)
			}
		}
	}
	if in.Comment != nil {
		if n := length(*in.Comment); n > longestComment {
			faults.Add(fault.New(fault.TooShort, "“%s”的说明最多 %d 个字，现为 %d 个字", item.NameZh, longestComment, n).At("comment"))
		}
	}
	return faults
}

// write writes the line in one statement: a first one is born, a later one must
// still be as it was seen.
func (in SaveScore) write(ctx context.Context, db *ent.Client) error {
	changed := fault.New(fault.Version, "这一项已在别处修改，请刷新后再评").At("seen")
	if in.Seen == nil {
		err := db.ScoreLine.Create().SetDivision(viewer.FromContext(ctx).Division).SetSheetID(in.SheetID).SetItem(in.Item).
			SetNillablePoints(in.Points).SetNillableComment(in.Comment).Exec(ctx)
		if ent.IsConstraintError(err) {
			return changed
		}
		return err
	}
	update := db.ScoreLine.Update().
		Where(scoreline.SheetID(in.SheetID), scoreline.Item(in.Item), scoreline.UpdatedAt(in.Seen.UTC())).
		AddVersion(1).SetNillableComment(in.Comment)
	put(in.Points, update.SetPoints, update.ClearPoints)
	n, err := update.Save(ctx)
	if err == nil && n == 0 {
		return changed
	}
	return err
}

// put sets a column, or empties it when there is no value.
func put[T, U any](value *T, set func(T) U, empty func() U) {
	if value == nil {
		empty()
		return
	}
	set(*value)
}

// sumUp keeps the total and how many items have points, from the lines as they are now.
func sumUp(sheet uuid.UUID) func(*sql.UpdateBuilder) {
	return func(u *sql.UpdateBuilder) {
		of := func(aggregate string) sql.Querier {
			lines := sql.Dialect(u.Dialect()).Select(aggregate).From(sql.Table(scoreline.Table))
			lines.Where(sql.EQ(scoreline.FieldSheetID, sheet))
			return sql.ExprFunc(func(b *sql.Builder) { b.Wrap(func(b *sql.Builder) { b.Join(lines) }) })
		}
		u.Set(expertsheet.FieldTotal, of(sql.Sum(scoreline.FieldPoints)))
		u.Set(expertsheet.FieldScored, of(sql.Count(scoreline.FieldPoints)))
	}
}

// leaveTrace leaves one trace of a write on a sheet: that it was written and where,
// not what, for the trail is read by people for whom the sheet is blind.
func leaveTrace(ctx context.Context, db *ent.Client, sheet uuid.UUID, where string) error {
	changed, err := json.Marshal(struct {
		Item string `json:"item,omitempty"`
	}{where})
	if err != nil {
		return err
	}
	return trace.New(ctx, db, "score", ent.TypeExpertSheet, sheet.String(), string(changed)).Exec(ctx)
}
