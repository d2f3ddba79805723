"""Where a team's phrases come from and go to: one module per transport, one engine on top."""
