package standard

import (
	"context"
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/standard"
)

// EditionInForce is the edition of a kind in force.
func EditionInForce(ctx context.Context, db *ent.Client, kind Kind) (*ent.Standard, error) {
	ids, err := InForce(ctx, db)
	if err != nil {
		return nil, err
	}
	s, err := db.Standard.Query().Where(standard.IDIn(ids...), standard.Kind(string(kind))).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	return s, err
}

// DraftClasses puts a year's functional classes into the draft of the next edition. The
// integrated system's codes of classes that stay are kept.
func DraftClasses(ctx context.Context, db *ent.Client, base *ent.Standard, year int, items CodeList) error {
	return draftWith(ctx, db, base, func(doc Document) {
		classes := doc.(*FunctionalClasses)
		for i, c := range items {
			for _, before := range classes.Items {
				if before.Code == c.Code {
					items[i].IntegratedCode = before.IntegratedCode
				}
			}
		}
		classes.Items, classes.Header.NameZh, classes.Remark = items, fmt.Sprintf("%d年支出功能分类科目", year), ""
	})
}

// DraftCodes puts lists of codes by their fields, and units of measure, into the draft of
// the next edition; what is not given stays.
func DraftCodes(ctx context.Context, db *ent.Client, base *ent.Standard, lists map[string]CodeList, units []Unit) error {
	return draftWith(ctx, db, base, func(doc Document) {
		codes := doc.(*Codes)
		for _, l := range codes.Lists() {
			if given, there := lists[l.Field]; there {
				*l.Codes = given
			}
		}
		if len(units) > 0 {
			codes.Units = units
		}
	})
}

// draftWith clones an edition into a draft that is changed at once.
func draftWith(ctx context.Context, db *ent.Client, base *ent.Standard, change func(Document)) error {
	draft, err := Draft(ctx, db, DraftStandard{base.ID})
	if err != nil {
		return err
	}
	doc, err := read(Kind(base.Kind), []byte(draft.Body))
	if err != nil {
		return err
	}
	change(doc)
	body, err := write(doc)
	if err != nil {
		return err
	}
	_, err = Save(ctx, db, SaveStandard{ID: draft.ID, Version: draft.Version, Body: string(body)})
	return err
}
