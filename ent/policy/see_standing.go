package policy

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/viewer"
)

// marks and measures: who knows experts all, an expert the own ones.
func marks(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if KnowsExperts(v) {
		return nil
	}
	if v.ExpertID == nil {
		return none()
	}
	return sql.EQ(t.C("expert_id"), *v.ExpertID)
}

// payLists name everybody: they are for who knows experts.
func payLists(v *viewer.Viewer, _ *sql.Selector) *sql.Predicate {
	if KnowsExperts(v) {
		return nil
	}
	return none()
}

// payments: an expert sees the own ones once they are approved.
func payments(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if KnowsExperts(v) {
		return nil
	}
	if v.ExpertID == nil {
		return none()
	}
	settled := sub(t, "pay_lists", "id")
	settled.Where(sql.In(settled.C("status"), "APPROVED", "EXPORTED"))
	return sql.And(sql.EQ(t.C("expert_id"), *v.ExpertID), sql.In(t.C("pay_list_id"), settled))
}

// payLines follow their payment.
func payLines(v *viewer.Viewer, t *sql.Selector) *sql.Predicate {
	if KnowsExperts(v) {
		return nil
	}
	paid := sub(t, "payments", "id")
	paid.Where(payments(v, paid))
	return sql.In(t.C("payment_id"), paid)
}
