# SPDX-License-Identifier: Apache-2.0
"""What a result says: profiles, descriptions, selections; a result in, a value of the model out."""
