package exchange

import (
	"context"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/viewer"
)

// Handed is a workbook as somebody hands it in; dry it is only judged.
type Handed struct {
	Name string
	Body []byte
	Dry  bool
}

// Taken is what became of a workbook, or, dry, what would become of it.
type Taken struct {
	Rows    int           `json:"rows"`
	Changed int           `json:"changed"`
	Saved   bool          `json:"saved"`
	Changes []TakenChange `json:"changes"` // in the order of the rows, up to a number
	Notes   []string      `json:"notes"`   // what is worth a look and stops nothing
}

// TakenChange is one row that is new or differs from what stands.
type TakenChange struct {
	Line   int    `json:"line"`
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
	New    bool   `json:"new"`
	What   string `json:"what"` // in words
}

// intake is a workbook that was judged: nothing is wrong with any of its rows.
type intake struct {
	rows    int
	changes []TakenChange
	notes   []string
	write   func(context.Context) error
}

// finish writes what was judged, with its record, unless dry.
func (in Handed) finish(ctx context.Context, db *ent.Client, kind tableimport.Kind, found intake) (*Taken, error) {
	t := &Taken{Rows: found.rows, Changed: len(found.changes), Notes: append([]string{}, found.notes[:min(len(found.notes), maxFaults)]...),
		Changes: append([]TakenChange{}, found.changes[:min(len(found.changes), mostChanges)]...)}
	if in.Dry {
		return t, nil
	}
	if err := found.write(ctx); err != nil {
		return nil, err
	}
	t.Saved = true
	return t, record(ctx, db, kind, in, t.Rows, t.Changed)
}

// record keeps what was brought in, by whom.
func record(ctx context.Context, db *ent.Client, kind tableimport.Kind, in Handed, rows, changed int) error {
	v := viewer.FromContext(ctx)
	return db.TableImport.Create().SetDivision(v.Division).SetKind(kind).SetName(named(in.Name)).SetHash(paper.Sum(in.Body)).
		SetRows(rows).SetChanged(changed).SetImportedBy(v.UserID).SetImportedByName(v.Name).Exec(viewer.System(ctx, "what was brought in"))
}

// empty is a table without a row.
func empty(s *sheet) error { return fault.List{fault.New(fault.Required, "%s没有内容", s.named())} }
