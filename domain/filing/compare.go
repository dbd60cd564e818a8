package filing

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/declarationversion"
	"hengxiao/ent/generated/ent/stagechange"
)

// FieldChange is a field that differs between two versions of a form.
type FieldChange struct {
	Path   string
	Label  string
	Before *string
	After  *string
}

// Compare lists what changed between two submitted versions; 0 is the form as it stands.
func Compare(ctx context.Context, db *ent.Client, id uuid.UUID, from, to int) ([]*FieldChange, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	before, err := version(ctx, db, d, from, "from")
	if err != nil {
		return nil, err
	}
	after, err := version(ctx, db, d, to, "to")
	if err != nil {
		return nil, err
	}
	return Changes(before, after), nil
}

func version(ctx context.Context, db *ent.Client, d *ent.Declaration, no int, path string) (form.Declaration, error) {
	if no == 0 {
		return d.Form, nil
	}
	v, err := db.DeclarationVersion.Query().
		Where(declarationversion.DeclarationID(d.ID), declarationversion.No(no)).Only(ctx)
	if ent.IsNotFound(err) {
		return form.Declaration{}, fault.New(fault.NotFound, "没有第 %d 版", no).At(path)
	}
	if err != nil {
		return form.Declaration{}, err
	}
	return v.Form, nil
}

// Changes lists the fields that differ, rows by their place, in the form's order.
func Changes(before, after form.Declaration) []*FieldChange {
	was, order := flat(before)
	is, later := flat(after)
	for _, path := range later {
		if _, ok := was[path]; !ok {
			order = append(order, path)
		}
	}
	var changes []*FieldChange
	for _, path := range order {
		old, hadOld := was[path]
		now, hasNow := is[path]
		if hadOld == hasNow && old == now || strings.HasSuffix(path, ".libraryRef") { // an id is no word of the form
			continue
		}
		c := &FieldChange{Path: path, Label: label(path)}
		if hadOld {
			c.Before = &old
		}
		if hasNow {
			c.After = &now
		}
		changes = append(changes, c)
	}
	return changes
}

// flat is a form as its filled fields by path, with the paths in the form's order.
func flat(f form.Declaration) (map[string]string, []string) {
	body, err := json.Marshal(f)
	if err != nil {
		panic(fmt.Sprintf("filing: a form is always JSON: %v", err))
	}
	w := walk{values: map[string]string{}, dec: json.NewDecoder(strings.NewReader(string(body)))}
	w.dec.UseNumber()
	w.value("")
	return w.values, w.order
}

type walk struct {
	dec    *json.Decoder
	values map[string]string
	order  []string
}

// value reads one JSON value at a path; texts, numbers and switches are leaves.
func (w *walk) value(path string) {
	switch t, _ := w.dec.Token(); t {
	case json.Delim('{'):
		for w.dec.More() {
			key, _ := w.dec.Token()
			w.value(join(path, key.(string)))
		}
		_, _ = w.dec.Token()
	case json.Delim('['):
		for i := 0; w.dec.More(); i++ {
			w.value(fmt.Sprintf("%s[%d]", path, i))
		}
		_, _ = w.dec.Token()
	default:
		w.values[path] = fmt.Sprint(t)
		w.order = append(w.order, path)
	}
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// Remarks are the newest return's words tied to fields; none while nothing was returned.
func Remarks(ctx context.Context, db *ent.Client, d *ent.Declaration) ([]*form.Remark, error) {
	steps, err := db.StageChange.Query().
		Where(stagechange.DeclarationID(d.ID), stagechange.SheetIDIsNil(), stagechange.ToStageIn("RETURNED", "DRAFT")).
		Order(ent.Desc(stagechange.FieldID)).Limit(1).All(ctx)
	if err != nil || len(steps) == 0 {
		return nil, err
	}
	remarks := make([]*form.Remark, len(steps[0].Remarks))
	for i := range steps[0].Remarks {
		remarks[i] = &steps[0].Remarks[i]
	}
	return slices.Clip(remarks), nil
}
