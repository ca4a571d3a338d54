# SPDX-License-Identifier: Apache-2.0
"""What a computation leaves on disk: tables, provenance, manifest, workbook, SDMX-CSV, Data Package."""
