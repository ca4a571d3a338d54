# SPDX-License-Identifier: Apache-2.0
"""Values that come and go in files: workbooks, CSV and JSON; compared before anything is saved."""
