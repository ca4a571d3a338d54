# SPDX-License-Identifier: Apache-2.0
"""What is done with documents and citations; one use case each, one transaction, one line of the audit trail."""
