package screening

import (
	"hengxiao/domain/condition"
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
)

// ConditionReading is a condition taken to pieces, or what is wrong with it.
type ConditionReading struct {
	Faults []*fault.Fault
	Parts  []condition.Part
}

// maxReadings is how many conditions are read at once.
const maxReadings = 100

// ReadConditions reads texts as they are typed, by the codes in force.
func ReadConditions(texts []string, codes *standard.Codes) ([]*ConditionReading, error) {
	if len(texts) > maxReadings {
		return nil, fault.New(fault.BadInput, "一次最多读 %d 个条件", maxReadings).At("texts")
	}
	readings := make([]*ConditionReading, len(texts))
	for i, text := range texts {
		c := condition.Parse(text)
		faults := append(c.Faults, standard.UnknownCodes(c, codes)...)
		readings[i] = &ConditionReading{Faults: append([]*fault.Fault{}, faults...), Parts: append([]condition.Part{}, c.Parts()...)}
	}
	return readings, nil
}
