package standard

import (
	"context"
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/standard"
)

// ClassesInForce is the edition of the functional classes in force.
func ClassesInForce(ctx context.Context, db *ent.Client) (*ent.Standard, error) {
	ids, err := InForce(ctx, db)
	if err != nil {
		return nil, err
	}
	s, err := db.Standard.Query().Where(standard.IDIn(ids...), standard.Kind(string(KindFunctionalClasses))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// DraftClasses puts a year's functional classes into the draft of the next edition. The
// integrated system's codes of classes that stay are kept.
func DraftClasses(ctx context.Context, db *ent.Client, base *ent.Standard, year int, items CodeList) error {
	draft, err := Draft(ctx, db, DraftStandard{base.ID})
	if err != nil {
		return err
	}
	doc, err := read(KindFunctionalClasses, []byte(draft.Body))
	if err != nil {
		return err
	}
	classes := doc.(*FunctionalClasses)
	for i, c := range items {
		for _, before := range classes.Items {
			if before.Code == c.Code {
				items[i].IntegratedCode = before.IntegratedCode
			}
		}
	}
	classes.Items, classes.Header.NameZh, classes.Remark = items, fmt.Sprintf("%d年支出功能分类科目", year), ""
	body, err := write(classes)
	if err != nil {
		return err
	}
	_, err = Save(ctx, db, SaveStandard{ID: draft.ID, Version: draft.Version, Body: string(body)})
	return err
}
