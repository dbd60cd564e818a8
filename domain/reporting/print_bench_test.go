package reporting_test

import (
	"fmt"
	"testing"

	"hengxiao/domain/receipt"
	"hengxiao/domain/reporting"
)

// BenchmarkPrinting prints the report of a batch of a thousand projects with one of the endings.
func BenchmarkPrinting(b *testing.B) {
	sheets := make([]reporting.ProjectSheet, 1000)
	for i := range sheets {
		sheets[i] = classrooms()
		sheets[i].Code = fmt.Sprintf("2027-205001-%04d", i+1)
	}
	whole := reporting.NewBatchReport(batch().BatchFacts, sheets, nil, batch().Words)
	paged := receipt.Sheets{Paper: whole.Paper(), Pages: whole.Book()}
	for _, ending := range receipt.Endings {
		b.Run(ending, func(b *testing.B) {
			for b.Loop() {
				body, err := paged.Print(ending)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(body))/(1<<20), "MB")
			}
		})
	}
}
